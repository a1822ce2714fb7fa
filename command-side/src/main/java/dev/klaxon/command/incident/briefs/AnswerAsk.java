package dev.klaxon.command.incident.briefs;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.AskId;
import dev.klaxon.events.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/** Answer what a brief asks. */
public record AnswerAsk(
        IncidentId incidentId,
        AskId askId,
        @Nullable Text answer,
        @Nullable Text decision) {}
