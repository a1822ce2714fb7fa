package dev.klaxon.command.incident.handoff;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.RemediationItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hand off what remains, or say that nothing does.
 *
 * @param none whether nothing remains
 * @param reason why nothing remains
 */
public record HandOffRemediation(
        IncidentId incidentId,
        List<RemediationItem> items,
        @Nullable Text communicationPlan,
        boolean none,
        @Nullable Text reason) {}
