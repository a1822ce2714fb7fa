package dev.klaxon.events.postmortem;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.PostmortemId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was learnt was told to others.
 *
 * @param accountIds the accounts that were told
 */
@Revision("1")
public record LearningsShared(
        PostmortemId postmortemId,
        IncidentId incidentId,
        @Nullable Text text,
        List<String> accountIds,
        @JsonUnwrapped Claim claim)
        implements PostmortemEvent {

    public LearningsShared {
        accountIds = List.copyOf(accountIds);
    }
}
