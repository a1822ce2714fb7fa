package dev.klaxon.command.incident.decisions;

import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.DecisionId;
import dev.klaxon.events.incident.IncidentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Record a decision. */
public record RecordDecision(
        IncidentId incidentId,
        DecisionId decisionId,
        @Nullable Text question,
        List<Text> options,
        @Nullable Text choice,
        @Nullable Text riskNotes,
        @Nullable Boolean reversible,
        @Nullable Person decider) {}
