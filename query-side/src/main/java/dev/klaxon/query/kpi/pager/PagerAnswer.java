package dev.klaxon.query.kpi.pager;

import dev.klaxon.query.kpi.Period;
import dev.klaxon.query.kpi.Population;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The load of everybody who held a role in a period, the most first.
 *
 * @param definitionVersion of the definitions of the figures
 */
record PagerAnswer(Period period, int definitionVersion, Population population, List<Responder> items) {

    PagerAnswer {
        items = List.copyOf(items);
    }

    /** A person as the newest of their incidents names them. */
    record PersonAnswer(String id, @Nullable String name) {}

    /**
     * What one person carried.
     *
     * @param incidents in which they held a role within the period
     * @param roleSeconds the sum over incidents; several roles in one at once are one
     * @param afterHoursShare of them, by the calendar of each incident's policy; null without any
     */
    record Responder(
            PersonAnswer person,
            long incidents,
            long roleSeconds,
            long afterHoursSeconds,
            @Nullable Double afterHoursShare) {}
}
