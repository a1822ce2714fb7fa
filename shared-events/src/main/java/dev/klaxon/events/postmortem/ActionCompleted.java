package dev.klaxon.events.postmortem;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.PostmortemId;
import org.jspecify.annotations.Nullable;

/**
 * An action was carried out.
 *
 * @param note what was done, where it says so
 */
@Revision("1")
public record ActionCompleted(
        PostmortemId postmortemId,
        IncidentId incidentId,
        ActionId actionId,
        @Nullable Text note,
        @JsonUnwrapped Claim claim)
        implements PostmortemEvent {}
