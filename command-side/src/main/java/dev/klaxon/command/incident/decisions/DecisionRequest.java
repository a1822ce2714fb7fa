package dev.klaxon.command.incident.decisions;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import jakarta.validation.constraints.NotEmpty;
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
        Text question,
        @NotEmpty(message = "must name at least one option") List<Text> options,
        Text choice,
        Text riskNotes,
        boolean reversible,
        Person decider,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {}
