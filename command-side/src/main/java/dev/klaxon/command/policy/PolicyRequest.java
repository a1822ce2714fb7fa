package dev.klaxon.command.policy;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.Whole;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.policy.PolicyDocument;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body that publishes a policy: the {@code document} of an earlier version as it was answered, changed where it
 * should change, and beside it what is not policy.
 *
 * @param note why it is published
 */
record PolicyRequest(
        @Whole PolicyDocument document,
        @Nullable Text note,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {}
