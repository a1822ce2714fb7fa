package dev.klaxon.query.kpi;

import dev.klaxon.domain.kpi.filter.KpiFilter;
import java.time.Instant;

/** From the first instant on, up to before the other. */
public record Period(Instant from, Instant to) {

    public static Period of(KpiFilter filter) {
        return new Period(filter.from(), filter.to());
    }
}
