package dev.klaxon.command.shortstream;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.events.Event;
import dev.klaxon.store.Append.Reservation;
import java.util.Optional;
import java.util.UUID;

/** The whole rule of something that may be done about a record of a short stream. */
public interface StreamRule<E extends Event> {

    /**
     * Decides, free of Axon, Spring and time.
     *
     * @param before the record until now
     * @throws dev.klaxon.domain.refusal.CommandRejected where the rule refuses it
     */
    Decision<E> decide(ShortStream<E> before, Moment moment);

    /** The name by which the record is found beside its id; whoever comes first takes it for a new one. */
    default Optional<Name> goesBy() {
        return Optional.empty();
    }

    /**
     * A name that one record has.
     *
     * @param kind of the names among which it is the only one
     */
    record Name(String kind, String key) {

        Reservation of(UUID id) {
            return new Reservation(kind, key, id.toString());
        }
    }
}
