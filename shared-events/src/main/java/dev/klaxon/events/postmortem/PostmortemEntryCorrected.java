package dev.klaxon.events.postmortem;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.PostmortemId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim that was recorded earlier in a post-mortem is corrected by another, which stands beside it.
 *
 * @param eventId the recorded event that is corrected
 * @param field the name of its member
 * @param oldValue as it read before, absent where it was
 * @param value as it should read, absent where it should be
 */
@Revision("1")
public record PostmortemEntryCorrected(
        PostmortemId postmortemId,
        IncidentId incidentId,
        UUID eventId,
        String field,
        @Nullable Text oldValue,
        @Nullable Text value,
        @Nullable Text reason,
        @JsonUnwrapped Claim claim)
        implements PostmortemEvent {}
