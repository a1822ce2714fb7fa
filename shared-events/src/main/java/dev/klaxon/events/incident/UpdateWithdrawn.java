package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import org.jspecify.annotations.Nullable;

/** An update was taken back; it counts as if it had never been published. */
@Revision("1")
public record UpdateWithdrawn(
        IncidentId incidentId,
        UpdateId updateId,
        @Nullable Text reason,
        @JsonUnwrapped Claim claim) implements IncidentEvent {}
