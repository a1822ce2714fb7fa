package dev.klaxon.query.kpi;

import dev.klaxon.domain.kpi.filter.Selection;
import java.time.Instant;

/** From the first instant on, up to before the other. */
public record Period(Instant from, Instant to) {

    public static Period of(Selection selection) {
        return new Period(selection.from(), selection.to());
    }
}
