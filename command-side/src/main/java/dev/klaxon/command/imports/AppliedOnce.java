package dev.klaxon.command.imports;

import dev.klaxon.command.desk.Answer;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Origin;
import dev.klaxon.store.Append;
import dev.klaxon.store.Append.Reservation;
import dev.klaxon.store.Receipt;
import dev.klaxon.store.Reservations;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets the events of a line be appended once, even where a crash comes between the append and the note of it: the key
 * is reserved in the append itself, for the first of the events.
 */
@Component
class AppliedOnce {

    private final Reservations reservations;

    AppliedOnce(Reservations reservations) {
        this.reservations = reservations;
    }

    /** Reserves the key of the line in the append that is about to be written; no receipt is given. */
    @Nullable
    Receipt reserve(Claim claim, Answer answer, Append append) {
        Origin line = Objects.requireNonNull(claim.imported());
        append.take(new Reservation(
                kind(line.source()), line.key(), answer.eventIds().getFirst()));
        return null;
    }

    /** Whether the events of the line are there. */
    boolean isApplied(String source, String key) {
        return event(source, key).isPresent();
    }

    /** The first event of the line. */
    Optional<UUID> event(String source, String key) {
        return reservations.owner(kind(source), key).map(UUID::fromString);
    }

    private static String kind(String source) {
        return "import/" + source;
    }
}
