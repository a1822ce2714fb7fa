package dev.klaxon.command.shortstream;

import static dev.klaxon.domain.refusal.Code.NOT_FOUND;

import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Event;
import java.util.List;
import java.util.UUID;

/**
 * A record as its events tell it.
 *
 * @param id the record's
 * @param events in their order; none where it is not there yet
 */
public record ShortStream<E extends Event>(UUID id, List<E> events) {

    public ShortStream {
        events = List.copyOf(events);
    }

    /**
     * Holds it to being there.
     *
     * @param what it is called
     * @throws CommandRejected {@code not-found}
     */
    public void requireBegun(String what) {
        if (events.isEmpty()) {
            throw new CommandRejected(NOT_FOUND, "There is no such " + what);
        }
    }

    /** Whether something of that kind was told of it. */
    public boolean tells(Class<? extends E> kind) {
        return events.stream().anyMatch(kind::isInstance);
    }
}
