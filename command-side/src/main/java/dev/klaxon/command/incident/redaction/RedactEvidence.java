package dev.klaxon.command.incident.redaction;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.IncidentId;
import org.jspecify.annotations.Nullable;

/** Show a piece of evidence to nobody any more. */
public record RedactEvidence(
        IncidentId incidentId,
        EvidenceId evidenceId,
        @Nullable Text reason) {}
