package dev.klaxon.command.incident.remedies;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.ApprovalId;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.RemedyId;
import org.jspecify.annotations.Nullable;

/**
 * Approve or decline a remedy.
 *
 * @param approvalId of the approval, should it not be enough yet
 */
public record DecideRemedy(
        IncidentId incidentId,
        RemedyId remedyId,
        RemedyDecision decision,
        ApprovalId approvalId,
        @Nullable Text comment) {}
