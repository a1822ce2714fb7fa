package dev.klaxon.command.postmortem.review;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body that hands a post-mortem back. */
record ReturnRequest(
        @Needed @Nullable Text reason,
        @Nullable Instant occurredAt,
        @Nullable Precision precision) implements Stated {}
