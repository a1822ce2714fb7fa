package dev.klaxon.query.kpi;

import dev.klaxon.domain.kpi.sum.Tally;
import java.util.ArrayList;
import java.util.List;

/** A sum of tallies that holds only some of them at a time: there may be a million. */
final class RunningSum {

    private static final int MOST = 1000;

    private final List<Tally> some = new ArrayList<>();

    void add(Tally tally) {
        some.add(tally);
        if (some.size() == MOST) {
            Tally sum = Tally.sum(some);
            some.clear();
            some.add(sum);
        }
    }

    Tally total() {
        return Tally.sum(some);
    }
}
