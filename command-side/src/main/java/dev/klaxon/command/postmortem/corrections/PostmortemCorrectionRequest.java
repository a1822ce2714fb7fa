package dev.klaxon.command.postmortem.corrections;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body of a correction.
 *
 * @param field the name of the event's member, or {@code occurredAt} or {@code precision} of its claim
 * @param value a text, or an instant, day or precision in its usual form
 */
record PostmortemCorrectionRequest(
        UUID eventId,
        String field,
        @Needed @Nullable Text value,
        @Needed @Nullable Text reason,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {}
