package dev.klaxon.events.postmortem;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.PostmortemId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An action is due on another day.
 *
 * @param dueOn the last day on which it is in time now
 */
@Revision("1")
public record ActionDueDateMoved(
        PostmortemId postmortemId,
        IncidentId incidentId,
        ActionId actionId,
        LocalDate dueOn,
        @Nullable Text reason,
        @JsonUnwrapped Claim claim)
        implements PostmortemEvent {}
