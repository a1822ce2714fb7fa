package dev.klaxon.events.postmortem;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.PostmortemId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post-mortem was booked for another time.
 *
 * @param scheduledFor when it is to be held now
 */
@Revision("1")
public record PostmortemRescheduled(
        PostmortemId postmortemId,
        IncidentId incidentId,
        @Nullable Instant scheduledFor,
        @Nullable Text reason,
        @JsonUnwrapped Claim claim)
        implements PostmortemEvent {}
