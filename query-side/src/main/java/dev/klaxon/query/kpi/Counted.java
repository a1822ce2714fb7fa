package dev.klaxon.query.kpi;

import dev.klaxon.domain.kpi.sum.Tally;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has been found so far of the figures that are asked for. */
final class Counted {

    private final Question question;
    private final List<Tally> tallies = new ArrayList<>();
    private final RunningSum single = new RunningSum();
    private long drills;

    Counted(Question question) {
        this.question = question;
    }

    /** Of an hour or a day. */
    void sum(boolean drill, Tally tally) {
        Tally wanted = wanted(drill, tally);
        if (wanted != null) {
            tallies.add(wanted);
        }
    }

    /** Of one incident: there may be many, so they are put together before they are looked at. */
    void part(boolean drill, Tally tally) {
        Tally wanted = wanted(drill, tally);
        if (wanted != null) {
            single.add(wanted);
        }
    }

    private @Nullable Tally wanted(boolean drill, Tally tally) {
        Tally wanted = tally.only(question.selection().severities());
        if (drill == question.selection().drills()) {
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

    List<Tally> tallies() {
        List<Tally> all = new ArrayList<>(tallies);
        all.add(single.total());
        return all;
    }
}
