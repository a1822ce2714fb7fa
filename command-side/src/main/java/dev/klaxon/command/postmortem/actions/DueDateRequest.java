package dev.klaxon.command.postmortem.actions;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The body that moves the day on which an action is due. */
record DueDateRequest(
        LocalDate dueOn,
        @Needed @Nullable Text reason,
        @Nullable Instant occurredAt,
        @Nullable Precision precision) implements Stated {}
