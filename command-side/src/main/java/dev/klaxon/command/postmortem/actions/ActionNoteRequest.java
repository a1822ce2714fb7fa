package dev.klaxon.command.postmortem.actions;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body that completes or verifies an action. */
record ActionNoteRequest(
        @Nullable Text note,
        @Nullable Instant occurredAt,
        @Nullable Precision precision) implements Stated {}
