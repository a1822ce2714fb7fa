package dev.klaxon.events.postmortem;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Revision;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.PostmortemId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post-mortem was booked for an incident.
 *
 * @param scheduledFor when it is to be held
 * @param facilitator who leads it
 */
@Revision("1")
public record PostmortemScheduled(
        PostmortemId postmortemId,
        IncidentId incidentId,
        @Nullable Instant scheduledFor,
        @Nullable Person facilitator,
        @JsonUnwrapped Claim claim)
        implements PostmortemEvent {}
