package dev.klaxon.command.incident.notes;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body of a note.
 *
 * @param result what came of what the text tells
 */
record NoteRequest(
        @Needed @Nullable Text text,
        @Nullable Text result,
        @Nullable Instant occurredAt,
        @Nullable Precision precision) implements Stated {}
