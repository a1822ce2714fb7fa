package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import org.jspecify.annotations.Nullable;

/**
 * The root cause was named.
 *
 * @param key the same for the same cause, so that recurrences are found
 */
@Revision("1")
public record RootCauseNamed(
        IncidentId incidentId,
        @Nullable String key,
        @Nullable Text text,
        @JsonUnwrapped Claim claim) implements IncidentEvent {}
