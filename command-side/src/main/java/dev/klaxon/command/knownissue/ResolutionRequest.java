package dev.klaxon.command.knownissue;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body that resolves a known issue.
 *
 * @param text how it was mended, or why it needs no mending
 * @param fixedIn the version or change that mends it
 */
record ResolutionRequest(
        Text text,
        @Nullable String fixedIn,
        @Nullable Instant occurredAt,
        @Nullable Precision precision) implements Stated {}
