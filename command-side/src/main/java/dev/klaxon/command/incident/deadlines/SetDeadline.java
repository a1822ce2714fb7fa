package dev.klaxon.command.incident.deadlines;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.DeadlineId;
import dev.klaxon.events.incident.IncidentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Set a deadline for telling an authority. */
public record SetDeadline(
        IncidentId incidentId,
        DeadlineId deadlineId,
        @Nullable Text jurisdiction,
        @Nullable Text duty,
        @Nullable Instant dueAt) {}
