package dev.klaxon.domain.kpi.filter;

import dev.klaxon.domain.kpi.measure.IncidentMeasures;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.Severity;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents figures are about.
 *
 * @param from the first instant of the period
 * @param to the first instant after it
 * @param severities all where empty
 * @param services those that affect any of them; all where empty
 * @param drills whether they are about drills, else about all but drills
 * @param only these incidents alone, where they are stated; what is due by an action is not bound by it
 */
public record Selection(
        Instant from,
        Instant to,
        Set<Severity> severities,
        Set<String> services,
        boolean drills,
        @Nullable Set<IncidentId> only) {

    public Selection {
        severities = Set.copyOf(severities);
        services = Set.copyOf(services);
        only = only == null ? null : Set.copyOf(only);
    }

    public Selection(Instant from, Instant to, Set<Severity> severities, Set<String> services, boolean drills) {
        this(from, to, severities, services, drills, null);
    }

    /** All but drills. */
    public static Selection of(Instant from, Instant to) {
        return new Selection(from, to, Set.of(), Set.of(), false);
    }

    /** The same, about these incidents alone. */
    public Selection of(Set<IncidentId> incidents) {
        return new Selection(from, to, severities, services, drills, incidents);
    }

    /** The same over another period. */
    public Selection during(Instant begin, Instant end) {
        return new Selection(begin, end, severities, services, drills, only);
    }

    /** Whether figures are about the incident, whatever its period. */
    public boolean isAbout(IncidentMeasures incident) {
        return wants(incident) && (only == null || only.contains(incident.incidentId()));
    }

    /** Whether the period holds the instant. */
    public boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /** The same by severity and services alone. */
    public boolean wants(IncidentMeasures incident) {
        return (severities.isEmpty() || (incident.severity() != null && severities.contains(incident.severity())))
                && (services.isEmpty() || !Collections.disjoint(services, incident.services()));
    }
}
