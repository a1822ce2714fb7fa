package dev.klaxon.command.roster;

import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.roster.OverrideId;
import dev.klaxon.events.roster.RotationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Let somebody stand in.
 *
 * @param to the first instant after it
 */
record OverrideShift(
        RotationId rotationId,
        OverrideId overrideId,
        Person person,
        Instant from,
        Instant to,
        @Nullable Text reason) {}
