package dev.klaxon.command.roster;

import static dev.klaxon.command.roster.StoredRotations.KIND;
import static dev.klaxon.command.roster.StoredRotations.PATH;
import static dev.klaxon.domain.refusal.Code.UNKNOWN_ZONE;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.shortstream.OnShortStream;
import dev.klaxon.command.shortstream.ShortStream;
import dev.klaxon.command.shortstream.StreamVerb;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.domain.roster.Rotation;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.roster.RosterEvent;
import dev.klaxon.events.roster.RotationDefined;
import dev.klaxon.events.roster.RotationId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Begin a rotation, or define the one of that role and name anew: it goes by the new definition from the new start on,
 * and its overrides stay. A shift lasts so many days or so many hours by the clock on the wall.
 *
 * @param name of a rotation of that role; one that is there already is defined anew
 * @param zone an IANA name such as Europe/Berlin
 * @param startsOn the day on which the first member begins
 * @param handoverAt the time of day at which they begin
 * @param members in the order of their turns
 * @param secondary who stands by, in the order of their turns
 */
record DefineRotation(
        String name,
        Role role,
        String zone,
        LocalDate startsOn,
        LocalTime handoverAt,
        @Nullable @Min(1) @Max(366) Integer shiftDays,
        @Nullable @Min(1) @Max(366 * 24) Integer shiftHours,

        @NotEmpty(message = "must name at least one person") @Size(max = MOST)
        List<Person> members,

        @Nullable @Size(max = MOST) List<Person> secondary)
        implements StreamVerb<RosterEvent> {

    static final Verb<DefineRotation> VERB = OnShortStream.post(PATH, KIND, DefineRotation.class)
            .called("Roster", "define")
            .needs(Scope.ADMIN)
            .begins()
            .decided();

    private static final int MOST = 200;
    private static final int HOURS_OF_DAY = 24;

    DefineRotation {
        if ((shiftDays == null) == (shiftHours == null)) {
            throw new IllegalArgumentException("must state either shiftDays or shiftHours");
        }
    }

    @Override
    public Optional<Name> goesBy() {
        return Optional.of(new Name(StoredRotations.namesOf(role), name));
    }

    /** A definition like the newest one changes nothing. */
    @Override
    public Decision<RosterEvent> decide(ShortStream<RosterEvent> before, Moment moment) {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            String detail = "must be an IANA time zone such as Europe/Berlin";
            throw CommandRejected.faulty(UNKNOWN_ZONE, "zone " + detail, List.of(new FieldError("/zone", detail)));
        }
        RotationDefined defined = new RotationDefined(
                new RotationId(before.id()),
                name,
                role,
                zone,
                startsOn,
                handoverAt,
                hours(),
                members,
                secondary == null ? List.of() : secondary,
                moment.claim());
        boolean unchanged = Rotation.of(before.events())
                .map(Rotation::definition)
                .filter(newest -> saysTheSame(newest, defined))
                .isPresent();
        return unchanged ? Decision.none() : Decision.of(defined);
    }

    private int hours() {
        return shiftDays == null ? Objects.requireNonNull(shiftHours) : shiftDays * HOURS_OF_DAY;
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
