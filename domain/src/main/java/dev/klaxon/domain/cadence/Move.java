package dev.klaxon.domain.cadence;

import dev.klaxon.events.incident.Severity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something in an incident that a line of communication reacts to. */
public sealed interface Move {

    Instant at();

    /** The line begins: with the declaration. */
    record Begun(Instant at) implements Move {}

    /** A severity is in force from now on. */
    record Ranked(Instant at, Severity severity) implements Move {}

    /**
     * A REGULAR update or a brief went out.
     *
     * @param nextUpdateAt what it promises, if anything
     */
    record Updated(Instant at, UUID eventId, @Nullable Instant nextUpdateAt) implements Move {}

    /** A RESOLUTION update went out. */
    record Concluded(Instant at, UUID eventId) implements Move {}

    /** The status fell back. */
    record FellBack(Instant at) implements Move {}

    /** It was reopened, or unmerged while it is open. */
    record Reopened(Instant at) implements Move {}

    /** RESOLVED, CLOSED, CANCELLED or MERGED was entered. */
    record Stopped(Instant at) implements Move {}
}
