package dev.klaxon.command.incident.severity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.command.desk.Stated;
import dev.klaxon.events.Precision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body of an assessment; at least one of its fields is given. */
record ImpactRequest(
        @JsonUnwrapped ImpactFields fields,
        @Nullable Instant occurredAt,
        @Nullable Precision precision) implements Stated {}
