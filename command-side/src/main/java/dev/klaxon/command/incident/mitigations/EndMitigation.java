package dev.klaxon.command.incident.mitigations;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.MitigationId;
import dev.klaxon.events.incident.MitigationOutcome;
import org.jspecify.annotations.Nullable;

/** Say how a mitigation ended. */
public record EndMitigation(
        IncidentId incidentId,
        MitigationId mitigationId,
        @Nullable MitigationOutcome outcome,
        @Nullable Text result) {}
