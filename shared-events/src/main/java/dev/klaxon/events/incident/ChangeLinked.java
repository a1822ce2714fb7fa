package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change was linked that may have to do with it.
 *
 * @param system where the change is recorded
 * @param key its key there
 * @param at when it was made
 */
@Revision("1")
public record ChangeLinked(
        IncidentId incidentId,
        ChangeId changeId,
        @Nullable ChangeKind kind,
        @Nullable Text name,
        @Nullable String system,
        @Nullable String key,
        @Nullable String url,
        @Nullable Instant at,
        @JsonUnwrapped Claim claim)
        implements IncidentEvent {}
