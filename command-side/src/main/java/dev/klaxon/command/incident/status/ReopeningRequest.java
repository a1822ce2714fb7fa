package dev.klaxon.command.incident.status;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body of a reopening.
 *
 * @param to default CONTAINED
 */
record ReopeningRequest(
        @Needed @Nullable Text reason,
        @Nullable Status to,
        @Nullable Instant occurredAt,
        @Nullable Precision precision) implements Stated {}
