package dev.klaxon.query.incident;

import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An incident in a list.
 *
 * @param severityState {@code PROVISIONAL} or {@code FINAL}
 * @param nextUpdateDueAt the soonest promise of an open incident
 */
public record IncidentSummary(
        UUID id,
        String reference,
        String title,
        @Nullable String source,
        @Nullable String externalKey,
        Status status,
        @Nullable Severity severity,
        @Nullable String severityState,
        Instant declaredAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant nextUpdateDueAt,
        List<ServiceAnswer> services,
        boolean open,
        boolean drill,
        boolean imported,
        boolean restricted,
        long version) {

    public IncidentSummary {
        services = List.copyOf(services);
    }

    /** A service as it is named in requests, too. */
    public record ServiceAnswer(String name) {}
}
