package dev.klaxon.events.postmortem;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.PostmortemId;
import org.jspecify.annotations.Nullable;

/**
 * An action went to another owner.
 *
 * @param owner who sees to it from now on
 */
@Revision("1")
public record ActionReassigned(
        PostmortemId postmortemId,
        IncidentId incidentId,
        ActionId actionId,
        Person owner,
        @Nullable Text reason,
        @JsonUnwrapped Claim claim)
        implements PostmortemEvent {}
