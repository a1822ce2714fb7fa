package dev.klaxon.command.postmortem.findings;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body that identifies the root cause.
 *
 * @param key the same for the same cause
 */
record PostmortemRootCauseRequest(
        String key,
        @Needed @Nullable Text text,
        @Nullable Instant occurredAt,
        @Nullable Precision precision) implements Stated {}
