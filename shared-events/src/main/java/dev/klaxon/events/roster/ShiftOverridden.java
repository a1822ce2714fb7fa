package dev.klaxon.events.roster;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Revision;
import dev.klaxon.events.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is on call for a while whose turn it is not. Of several for the same instant the one recorded last holds.
 *
 * @param from the first instant
 * @param to the first instant after it
 */
@Revision("1")
public record ShiftOverridden(
        RotationId rotationId,
        OverrideId overrideId,
        Person person,
        Instant from,
        Instant to,
        @Nullable Text reason,
        @JsonUnwrapped Claim claim)
        implements RosterEvent {}
