package dev.klaxon.command.postmortem.review;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body that approves a post-mortem. */
record PostmortemApprovalRequest(
        @Nullable Text comment,
        @Nullable Instant occurredAt,
        @Nullable Precision precision) implements Stated {}
