package dev.klaxon.query.kpi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A stretch of time, without its end. */
record TimeRange(Instant from, Instant to) {

    // no incident is later, and the store does not read a later year as it is written
    private static final Instant END = Instant.parse("9999-12-31T23:59:59.999999Z");

    TimeRange {
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
    TimeRange inner(Level level) {
        return new TimeRange(level.startFrom(from), level.startOf(to));
    }

    /** What it has beside the inner one. */
    List<TimeRange> beside(TimeRange inner) {
        if (inner.isEmpty()) {
            return List.of(this);
        }
        List<TimeRange> edges = new ArrayList<>();
        for (TimeRange edge : List.of(new TimeRange(from, inner.from()), new TimeRange(inner.to(), to))) {
            if (!edge.isEmpty()) {
                edges.add(edge);
            }
        }
        return edges;
    }

    static String[] begins(List<TimeRange> ranges) {
        return ranges.stream().map(range -> range.from().toString()).toArray(String[]::new);
    }

    static String[] ends(List<TimeRange> ranges) {
        return ranges.stream().map(range -> range.to().toString()).toArray(String[]::new);
    }
}
