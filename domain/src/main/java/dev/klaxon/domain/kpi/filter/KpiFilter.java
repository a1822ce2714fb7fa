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
public record KpiFilter(
        Instant from,
        Instant to,
        Set<Severity> severities,
        Set<String> services,
        boolean drills,
        @Nullable Set<IncidentId> only) {

    public KpiFilter {
        severities = Set.copyOf(severities);
        services = Set.copyOf(services);
        only = only == null ? null : Set.copyOf(only);
    }

    public KpiFilter(Instant from, Instant to, Set<Severity> severities, Set<String> services, boolean drills) {
        this(from, to, severities, services, drills, null);
    }

    /** All but drills. */
    public static KpiFilter of(Instant from, Instant to) {
        return new KpiFilter(from, to, Set.of(), Set.of(), false);
    }

    /** The same, about these incidents alone. */
    public KpiFilter of(Set<IncidentId> incidents) {
        return new KpiFilter(from, to, severities, services, drills, incidents);
    }

    /** The same over another period. */
    public KpiFilter during(Instant begin, Instant end) {
        return new KpiFilter(begin, end, severities, services, drills, only);
    }

    /** Whether figures are about the incident, whatever its period. */
    public boolean matches(IncidentMeasures incident) {
        return matchesSeverityAndService(incident) && (only == null || only.contains(incident.incidentId()));
    }

    /** Whether the period holds the instant. */
    public boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /** The same by severity and services alone. */
    public boolean matchesSeverityAndService(IncidentMeasures incident) {
        return (severities.isEmpty() || (incident.severity() != null && severities.contains(incident.severity())))
                && (services.isEmpty() || !Collections.disjoint(services, incident.services()));
    }
}
