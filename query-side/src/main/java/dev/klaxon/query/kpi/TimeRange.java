package dev.klaxon.query.kpi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A stretch of time, without its end. */
record Stretch(Instant from, Instant to) {

    // no incident is later, and the store does not read a later year as it is written
    private static final Instant END = Instant.parse("9999-12-31T23:59:59.999999Z");

    Stretch {
        from = within(from);
        to = within(to);
    }

    private static Instant within(Instant at) {
        return at.isAfter(END) ? END : at;
    }

    boolean isEmpty() {
        return !from.isBefore(to);
    }

    boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /** The longest stretch within it that begins and ends where such hours or days do; may be empty. */
    Stretch inner(Level level) {
        return new Stretch(level.startFrom(from), level.startOf(to));
    }

    /** What it has beside the inner one. */
    List<Stretch> beside(Stretch inner) {
        if (inner.isEmpty()) {
            return List.of(this);
        }
        List<Stretch> edges = new ArrayList<>();
        for (Stretch edge : List.of(new Stretch(from, inner.from()), new Stretch(inner.to(), to))) {
            if (!edge.isEmpty()) {
                edges.add(edge);
            }
        }
        return edges;
    }

    static String[] begins(List<Stretch> stretches) {
        return stretches.stream().map(stretch -> stretch.from().toString()).toArray(String[]::new);
    }

    static String[] ends(List<Stretch> stretches) {
        return stretches.stream().map(stretch -> stretch.to().toString()).toArray(String[]::new);
    }
}
