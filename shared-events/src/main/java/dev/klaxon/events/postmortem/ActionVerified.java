package dev.klaxon.events.postmortem;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.PostmortemId;
import org.jspecify.annotations.Nullable;

/**
 * Someone saw that a completed action meets its acceptance criteria.
 *
 * @param note how they saw it
 */
@Revision("1")
public record ActionVerified(
        PostmortemId postmortemId,
        IncidentId incidentId,
        ActionId actionId,
        @Nullable Text note,
        @JsonUnwrapped Claim claim)
        implements PostmortemEvent {}
