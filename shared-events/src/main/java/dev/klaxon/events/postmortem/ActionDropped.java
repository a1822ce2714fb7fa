package dev.klaxon.events.postmortem;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.PostmortemId;
import org.jspecify.annotations.Nullable;

/** An action is not going to be carried out. */
@Revision("1")
public record ActionDropped(
        PostmortemId postmortemId,
        IncidentId incidentId,
        ActionId actionId,
        @Nullable Text reason,
        @JsonUnwrapped Claim claim)
        implements PostmortemEvent {}
