package dev.klaxon.command.postmortem.actions;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body that gives an action to another owner. */
record AssigneeRequest(
        Person owner,
        @Nullable Text reason,
        @Nullable Instant occurredAt,
        @Nullable Precision precision) implements Stated {}
