package dev.klaxon.command.incident.changes;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.command.desk.Stated;
import dev.klaxon.command.incident.ForeignRecord;
import dev.klaxon.events.Precision;
import dev.klaxon.events.incident.ChangeKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body that links a change: a name, a key or a url at least. */
record ChangeRequest(
        @Nullable ChangeKind kind,
        @JsonUnwrapped ForeignRecord change,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {}
