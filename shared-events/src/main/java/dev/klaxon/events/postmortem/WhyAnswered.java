package dev.klaxon.events.postmortem;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.PostmortemId;
import java.util.List;

/**
 * A question why was followed down, answer by answer.
 *
 * @param chain the answers in order, each the reason of the one before it
 */
@Revision("1")
public record WhyAnswered(
        PostmortemId postmortemId,
        IncidentId incidentId,
        List<Text> chain,
        @JsonUnwrapped Claim claim) implements PostmortemEvent {

    public WhyAnswered {
        chain = List.copyOf(chain);
    }
}
