package dev.klaxon.query.kpi;

import dev.klaxon.domain.kpi.Tally;
import java.util.ArrayList;
import java.util.List;

/** What has been found so far of the figures that are asked for. */
final class Counted {

    private final Question question;
    private final List<Tally> tallies = new ArrayList<>();
    private final List<Tally> single = new ArrayList<>();
    private long drills;

    Counted(Question question) {
        this.question = question;
    }

    /** Of an hour or a day. */
    void sum(boolean drill, Tally tally) {
        add(tallies, drill, tally);
    }

    /** Of one incident: there may be many, so they are put together before they are looked at. */
    void part(boolean drill, Tally tally) {
        add(single, drill, tally);
    }

    private void add(List<Tally> to, boolean drill, Tally tally) {
        Tally wanted = tally.only(question.selection().severities());
        if (drill == question.selection().drills()) {
            to.add(wanted);
        } else if (drill) {
            drills += wanted.declared();
        }
    }

    long drills() {
        return drills;
    }

    List<Tally> tallies() {
        List<Tally> all = new ArrayList<>(tallies);
        all.add(Tally.sum(single));
        return all;
    }
}
