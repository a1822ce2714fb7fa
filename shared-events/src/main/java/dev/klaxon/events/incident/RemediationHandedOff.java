package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What remains to be done has owners and dates, or nothing remains.
 *
 * @param none whether nothing remains
 * @param reason why nothing remains
 */
@Revision("1")
public record RemediationHandedOff(
        IncidentId incidentId,
        List<RemediationItem> items,
        @Nullable Text communicationPlan,
        boolean none,
        @Nullable Text reason,
        @JsonUnwrapped Claim claim)
        implements IncidentEvent {

    public RemediationHandedOff {
        items = List.copyOf(items);
    }
}
