package dev.klaxon.command.incident.briefs;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body that answers an ask.
 *
 * @param decision what was decided, as the timeline says it
 */
record AskAnswerRequest(
        @Needed @Nullable Text answer,
        @Needed @Nullable Text decision,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {}
