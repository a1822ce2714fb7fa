package dev.klaxon.domain.kpi;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.Certainty;
import dev.klaxon.events.incident.EntryCorrected;
import dev.klaxon.events.incident.Impact;
import dev.klaxon.events.incident.IncidentDeclared;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.IncidentReopened;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.RoleAssigned;
import dev.klaxon.events.incident.RoleHandedOver;
import dev.klaxon.events.incident.RoleReleased;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.SeverityAssigned;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.incident.StatusTransitioned;
import dev.klaxon.events.incident.UpdateId;
import dev.klaxon.events.incident.UpdateKind;
import dev.klaxon.events.incident.UpdatePublished;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One SEV-1 incident and those who work on it, told in minutes since its declaration. */
public final class Crew {

    public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private static final IncidentId INCIDENT = new IncidentId(new UUID(5, 5));

    private IncidentState state;
    private long events = 2;

    public Crew() {
        state = IncidentState.declared(
                new UUID(5, 1),
                new IncidentDeclared(
                        INCIDENT,
                        "INC-CREW",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        false,
                        "USD",
                        1,
                        claim(0)));
        tell(new SeverityAssigned(
                INCIDENT, Severity.SEV_1, Severity.SEV_1, Impact.UNKNOWN, Certainty.FINAL, null, 1, claim(0)));
    }

    public static Instant minute(long minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    public Crew assigned(long minute, Role role, String person) {
        return tell(new RoleAssigned(INCIDENT, role, Person.of(person, person), null, claim(minute)));
    }

    public Crew handedOver(long minute, Role role, String from, String to) {
        return tell(new RoleHandedOver(
                INCIDENT, role, Person.of(from, from), Person.of(to, to), null, null, claim(minute)));
    }

    public Crew released(long minute, Role role, String person) {
        return tell(new RoleReleased(INCIDENT, role, Person.of(person, person), null, claim(minute)));
    }

    public Crew moved(long minute, Status to) {
        return tell(
                new StatusTransitioned(INCIDENT, state.status(), to, null, List.of(), List.of(), null, claim(minute)));
    }

    public Crew reopened(long minute) {
        return tell(new IncidentReopened(INCIDENT, state.status(), Status.CONTAINED, null, claim(minute)));
    }

    public Crew updated(long minute) {
        return tell(new UpdatePublished(
                INCIDENT,
                new UpdateId(new UUID(6, events)),
                Audience.PUBLIC,
                UpdateKind.REGULAR,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                claim(minute)));
    }

    /** Another claim about a member of an event. */
    public Crew corrected(long minute, UUID eventId, String field, @Nullable String before, @Nullable String value) {
        return tell(new EntryCorrected(INCIDENT, eventId, field, text(before), text(value), null, claim(minute)));
    }

    /** The id of what was told last. */
    public UUID last() {
        return new UUID(5, events - 1);
    }

    public IncidentState state() {
        return state;
    }

    private Crew tell(IncidentEvent event) {
        state = state.evolve(new UUID(5, events++), event);
        return this;
    }

    private static @Nullable Text text(@Nullable String value) {
        return value == null ? null : Text.of(value);
    }

    private static Claim claim(long minute) {
        return new Claim(Person.of("klaxon", "Klaxon"), minute(minute), Precision.SECOND);
    }
}
