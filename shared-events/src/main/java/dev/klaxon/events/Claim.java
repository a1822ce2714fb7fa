package dev.klaxon.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who says so, and when it happened in the world. When it was recorded nobody can state; the store does.
 *
 * @param actor the authenticated person behind the command
 * @param occurredAt business time, in microseconds
 * @param precision how exactly {@code occurredAt} is known
 * @param imported the origin of an imported record, else null
 */
public record Claim(
        Person actor,
        Instant occurredAt,
        Precision precision,
        @Nullable Origin imported) {

    public Claim(Person actor, Instant occurredAt, Precision precision) {
        this(actor, occurredAt, precision, null);
    }

    public boolean isImported() {
        return imported != null;
    }

    /** Whom the timeline names: the author that an import claims, else the actor. */
    public Person author() {
        return imported != null && imported.claimedActor() != null ? imported.claimedActor() : actor;
    }
}
