package dev.klaxon.command.postmortem.meeting;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body that books a post-mortem for another time.
 *
 * @param scheduledFor when it is to be held
 */
record ScheduleRequest(
        @Needed @Nullable Instant scheduledFor,
        @Needed @Nullable Text reason,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {}
