package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A decision was taken. */
@Revision("1")
public record DecisionRecorded(
        IncidentId incidentId,
        DecisionId decisionId,
        @Nullable Text question,
        List<Text> options,
        @Nullable Text choice,
        @Nullable Text riskNotes,
        @Nullable Boolean reversible,
        @Nullable Person decider,
        @JsonUnwrapped Claim claim)
        implements IncidentEvent {

    public DecisionRecorded {
        options = List.copyOf(options);
    }
}
