package dev.klaxon.command.incident.facts;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.FactId;
import dev.klaxon.events.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/** Say that something is so. */
public record ClaimFact(
        IncidentId incidentId, FactId factId, @Nullable Text text) {}
