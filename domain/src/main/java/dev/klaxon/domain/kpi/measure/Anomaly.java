package dev.klaxon.domain.kpi.measure;

import dev.klaxon.events.incident.IncidentId;
import java.util.Comparator;

/** A duration that has no length, since its ends stand in the wrong order. */
public record Anomaly(IncidentId incidentId, DurationKey duration) {

    /** By incident, then as durations are listed. */
    public static final Comparator<Anomaly> IN_ORDER = Comparator.comparing(
                    (Anomaly anomaly) -> anomaly.incidentId().value())
            .thenComparing(Anomaly::duration);
}
