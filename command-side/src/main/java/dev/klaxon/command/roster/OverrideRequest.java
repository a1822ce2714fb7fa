package dev.klaxon.command.roster;

import dev.klaxon.command.desk.Stated;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The body that lets somebody stand in.
 *
 * @param to the first instant after it
 */
record OverrideRequest(
        Person person,
        Instant from,
        Instant to,
        @Nullable Text reason,
        @Nullable Instant occurredAt,
        @Nullable Precision precision)
        implements Stated {}
