package dev.klaxon.command.incident.hypotheses;

import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.HypothesisId;
import dev.klaxon.events.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/** Look into a guess at the cause, for so long. */
public record OpenHypothesis(
        IncidentId incidentId,
        HypothesisId hypothesisId,
        @Nullable Text statement,
        @Nullable Person owner,
        @Nullable Integer timeboxMinutes) {}
