package dev.klaxon.command.postmortem;

import dev.klaxon.events.Person;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.PostmortemId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Book the post-mortem of an incident. */
public record SchedulePostmortem(
        IncidentId incidentId,
        PostmortemId postmortemId,
        @Nullable Instant scheduledFor,
        @Nullable Person facilitator) {}
