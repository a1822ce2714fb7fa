package dev.klaxon.command.roster;

import dev.klaxon.command.shortstream.ShortStreams;
import dev.klaxon.command.shortstream.ShortStreams.Kind;
import dev.klaxon.domain.roster.Duty;
import dev.klaxon.domain.roster.Rotation;
import dev.klaxon.events.Person;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.roster.RosterEvent;
import dev.klaxon.store.Append.Reservation;
import dev.klaxon.store.Reservations;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The rotations in the store, read afresh from their streams: an override counts from the next command on. */
@Component
final class StoredRotations implements Rotations {

    static final String PATH = "/api/v1/rotations";

    static final Kind<RosterEvent> KIND = Kind.of("Rotation", "rotation:", RosterEvent.class);

    private final ShortStreams streams;
    private final Reservations reservations;

    StoredRotations(ShortStreams streams, Reservations reservations) {
        this.streams = streams;
        this.reservations = reservations;
    }

    @Override
    public Optional<Person> onCall(Role role, Instant at) {
        return reservations.of(namesOf(role)).stream()
                .sorted(Comparator.comparing(Reservation::key))
                .map(name -> Rotation.of(streams.events(KIND, UUID.fromString(name.owner()))))
                .flatMap(Optional::stream)
                .map(rotation -> rotation.onCall(at))
                .flatMap(Optional::stream)
                .map(Duty::person)
                .findFirst();
    }

    /** The kind of the names of the rotations of a role. */
    static String namesOf(Role role) {
        return "rotation/" + role;
    }
}
