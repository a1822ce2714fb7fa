package dev.klaxon.command.incident.merging;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body of a merge.
 *
 * @param into the other incident's id or reference; in imported history also its foreign key
 */
record MergeRequest(
        String into,
        @Needed @Nullable Text reason,
        @Nullable Instant occurredAt,
        @Nullable Precision precision) implements Stated {}
