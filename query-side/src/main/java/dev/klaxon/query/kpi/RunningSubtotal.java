package dev.klaxon.query.kpi;

import dev.klaxon.domain.kpi.sum.Subtotal;
import java.util.ArrayList;
import java.util.List;

/** A sum of subtotals that holds only some of them at a time: there may be a million. */
final class RunningSubtotal {

    private static final int MOST = 1000;

    private final List<Subtotal> some = new ArrayList<>();

    void add(Subtotal subtotal) {
        some.add(subtotal);
        if (some.size() == MOST) {
            Subtotal sum = Subtotal.sum(some);
            some.clear();
            some.add(sum);
        }
    }

    Subtotal total() {
        return Subtotal.sum(some);
    }
}
