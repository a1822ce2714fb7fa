package dev.klaxon.command.incident.tickets;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.command.desk.Stated;
import dev.klaxon.command.incident.ForeignRecord;
import dev.klaxon.events.Precision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The body that links a ticket: a name, a key or a url at least. */
record TicketRequest(
        @JsonUnwrapped ForeignRecord ticket,
        @Nullable Instant occurredAt,
        @Nullable Precision precision) implements Stated {}
