package dev.klaxon.events.postmortem;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Revision;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.PostmortemId;
import java.util.List;

/**
 * The people met and talked about the incident.
 *
 * @param participants who took part
 */
@Revision("1")
public record PostmortemHeld(
        PostmortemId postmortemId,
        IncidentId incidentId,
        List<Person> participants,
        @JsonUnwrapped Claim claim) implements PostmortemEvent {

    public PostmortemHeld {
        participants = List.copyOf(participants);
    }
}
