package dev.klaxon.command.incident.updates;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.command.desk.Stated;
import dev.klaxon.events.Precision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body of a published update. */
record UpdateRequest(
        @JsonUnwrapped UpdateBody update,
        @Nullable Instant occurredAt,
        @Nullable Precision precision) implements Stated {}
