package dev.klaxon.query.kpi;

import dev.klaxon.domain.kpi.sum.Subtotal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has been found so far of the figures that are asked for. */
final class PeriodSubtotals {

    private final Question question;
    private final List<Subtotal> subtotals = new ArrayList<>();
    private final RunningSubtotal single = new RunningSubtotal();
    private long drills;

    PeriodSubtotals(Question question) {
        this.question = question;
    }

    /** Of an hour or a day. */
    void sum(boolean drill, Subtotal subtotal) {
        Subtotal wanted = wanted(drill, subtotal);
        if (wanted != null) {
            subtotals.add(wanted);
        }
    }

    /** Of one incident: there may be many, so they are put together before they are looked at. */
    void part(boolean drill, Subtotal subtotal) {
        Subtotal wanted = wanted(drill, subtotal);
        if (wanted != null) {
            single.add(wanted);
        }
    }

    private @Nullable Subtotal wanted(boolean drill, Subtotal subtotal) {
        Subtotal wanted = subtotal.only(question.filter().severities());
        if (drill == question.filter().drills()) {
            return wanted;
        }
        if (drill) {
            drills += wanted.declared();
        }
        return null;
    }

    long drills() {
        return drills;
    }

    List<Subtotal> subtotals() {
        List<Subtotal> all = new ArrayList<>(subtotals);
        all.add(single.total());
        return all;
    }
}
