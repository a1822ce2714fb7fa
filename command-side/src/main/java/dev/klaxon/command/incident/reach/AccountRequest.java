package dev.klaxon.command.incident.reach;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.command.desk.Stated;
import dev.klaxon.events.Precision;
import dev.klaxon.events.incident.Account;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body that names an affected account. */
record AccountRequest(
        @JsonUnwrapped Account account,
        @Nullable Instant occurredAt,
        @Nullable Precision precision) implements Stated {}
