package dev.klaxon.domain.kpi;

import dev.klaxon.events.incident.Severity;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;

/**
 * Which incidents figures are about.
 *
 * @param from the first instant of the period
 * @param to the first instant after it
 * @param severities all where empty
 * @param services those that affect any of them; all where empty
 * @param drills whether they are about drills, else about all but drills
 */
public record Selection(Instant from, Instant to, Set<Severity> severities, Set<String> services, boolean drills) {

    public Selection {
        severities = Set.copyOf(severities);
        services = Set.copyOf(services);
    }

    /** All but drills. */
    public static Selection of(Instant from, Instant to) {
        return new Selection(from, to, Set.of(), Set.of(), false);
    }

    boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    boolean wants(IncidentFigures incident) {
        return (severities.isEmpty() || (incident.severity() != null && severities.contains(incident.severity())))
                && (services.isEmpty() || !Collections.disjoint(services, incident.services()));
    }
}
