package dev.klaxon.command.roster;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.ShortStreams;
import dev.klaxon.domain.roster.Duty;
import dev.klaxon.domain.roster.Rotation;
import dev.klaxon.events.Person;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.roster.RosterEvent;
import dev.klaxon.events.roster.RotationId;
import dev.klaxon.store.Append;
import dev.klaxon.store.Append.Reservation;
import dev.klaxon.store.Reservations;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** All rotations, read afresh from their streams: an override counts from the next command on. */
@Component
public final class Rotations {

    private static final ShortStreams.Kind<RosterEvent> KIND =
            new ShortStreams.Kind<>("Rotation", "rotation:", RosterEvent.class);

    private final ShortStreams streams;
    private final Reservations reservations;

    Rotations(ShortStreams streams, Reservations reservations) {
        this.streams = streams;
        this.reservations = reservations;
    }

    /** Who is on call in a role at an instant; of several rotations the first by name that has somebody answers. */
    public Optional<Person> onCall(Role role, Instant at) {
        return reservations.of(namesOf(role)).stream()
                .sorted(Comparator.comparing(Reservation::key))
                .map(name -> Rotation.of(streams.events(KIND, name.owner())))
                .flatMap(Optional::stream)
                .map(rotation -> rotation.onCall(at))
                .flatMap(Optional::stream)
                .map(Duty::person)
                .findFirst();
    }

    /** The rotation of that role and name; where there is none, the name is taken for the new one. */
    RotationId named(Role role, String name, RotationId newId) {
        return reservations
                .owner(namesOf(role), name)
                .map(id -> new RotationId(UUID.fromString(id)))
                .orElseGet(() -> {
                    Append.current().take(new Reservation(namesOf(role), name, newId.toString()));
                    return newId;
                });
    }

    void on(RotationId id, Function<List<RosterEvent>, Decision<RosterEvent>> decide) {
        streams.on(KIND, id, decide);
    }

    private static String namesOf(Role role) {
        return "rotation/" + role;
    }
}
