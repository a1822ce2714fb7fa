package dev.klaxon.recount;

import java.time.Instant;
import java.util.Set;

/**
 * What somebody asks figures of.
 *
 * @param severities by label; all where empty
 * @param services all where empty
 * @param drills whether it is drills that are asked for
 */
public record Wanted(Instant from, Instant to, Set<String> severities, Set<String> services, boolean drills) {

    /** All of a period but drills. */
    public static Wanted all(Instant from, Instant to) {
        return new Wanted(from, to, Set.of(), Set.of(), false);
    }

    /** The same of those services alone. */
    public Wanted ofServices(String... names) {
        return new Wanted(from, to, severities, Set.of(names), drills);
    }

    /** The same of those severities alone. */
    public Wanted ofSeverities(String... labels) {
        return new Wanted(from, to, Set.of(labels), services, drills);
    }

    /** The same of drills. */
    public Wanted ofDrills() {
        return new Wanted(from, to, severities, services, true);
    }
}
