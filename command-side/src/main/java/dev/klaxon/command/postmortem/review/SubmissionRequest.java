package dev.klaxon.command.postmortem.review;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.events.Precision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body that hands a post-mortem in or publishes it. */
record SubmissionRequest(
        @Nullable Instant occurredAt, @Nullable Precision precision) implements Stated {}
