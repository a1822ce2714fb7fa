package dev.klaxon.command.knownissue;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body that adds a workaround. */
record KnownWorkaroundRequest(
        Text steps,
        @Nullable Text riskNotes,
        @Nullable Text rollback,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {}
