package dev.klaxon.command.roster;

import static dev.klaxon.domain.refusal.Code.UNKNOWN_ZONE;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.domain.roster.Rotation;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.roster.RosterEvent;
import dev.klaxon.events.roster.RotationDefined;
import dev.klaxon.events.roster.RotationId;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Begins rotations and defines them anew. */
@Component
final class DefineRotationHandler {

    private final Rotations rotations;

    DefineRotationHandler(Rotations rotations) {
        this.rotations = rotations;
    }

    @CommandHandler
    void handle(DefineRotation command, Claim claim) {
        RotationId id = rotations.named(command.role(), command.name(), command.newId());
        rotations.on(id, events -> decide(command, id, Rotation.of(events), claim));
    }

    /** A definition like the newest one changes nothing. */
    static Decision<RosterEvent> decide(DefineRotation command, RotationId id, Optional<Rotation> before, Claim claim) {
        if (!ZoneId.getAvailableZoneIds().contains(command.zone())) {
            String detail = "must be an IANA time zone such as Europe/Berlin";
            throw CommandRejected.faulty(UNKNOWN_ZONE, "zone " + detail, List.of(new FieldError("/zone", detail)));
        }
        RotationDefined defined = new RotationDefined(
                id,
                command.name(),
                command.role(),
                command.zone(),
                command.startsOn(),
                command.handoverAt(),
                command.shiftHours(),
                command.members(),
                command.secondary(),
                claim);
        boolean unchanged = before.map(Rotation::definition)
                .filter(newest -> saysTheSame(newest, defined))
                .isPresent();
        return unchanged ? Decision.none() : Decision.of(defined);
    }

    /** People are equal by their ids, but a name that was corrected is news. */
    private static boolean saysTheSame(RotationDefined one, RotationDefined other) {
        return one.zone().equals(other.zone())
                && one.startsOn().equals(other.startsOn())
                && one.handoverAt().equals(other.handoverAt())
                && one.shiftHours() == other.shiftHours()
                && one.members().equals(other.members())
                && one.secondary().equals(other.secondary())
                && names(one.members()).equals(names(other.members()))
                && names(one.secondary()).equals(names(other.secondary()));
    }

    private static List<Text> names(List<Person> people) {
        return people.stream().map(Person::name).toList();
    }
}
