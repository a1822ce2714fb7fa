package dev.klaxon.command.incident.decisions;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.DecisionId;
import dev.klaxon.events.incident.IncidentId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body that records a decision.
 *
 * @param options what could have been chosen
 * @param reversible whether the choice can be taken back
 */
record DecisionRequest(
        @Needed @Nullable Text question,
        @Needed List<Text> options,
        @Needed @Nullable Text choice,
        @Needed @Nullable Text riskNotes,
        @Needed @Nullable Boolean reversible,
        @Needed @Nullable Person decider,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {

    RecordDecision command(IncidentId incidentId, DecisionId decisionId) {
        return new RecordDecision(incidentId, decisionId, question, options, choice, riskNotes, reversible, decider);
    }
}
