package dev.klaxon.command.incident;

import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.Certainty;
import dev.klaxon.events.incident.DecisionId;
import dev.klaxon.events.incident.DecisionRecorded;
import dev.klaxon.events.incident.EvidenceAttached;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.EvidenceKind;
import dev.klaxon.events.incident.Impact;
import dev.klaxon.events.incident.ImpactAssessed;
import dev.klaxon.events.incident.IncidentCancelled;
import dev.klaxon.events.incident.IncidentDeclared;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.IncidentReopened;
import dev.klaxon.events.incident.IncidentRestricted;
import dev.klaxon.events.incident.MitigationEnded;
import dev.klaxon.events.incident.MitigationId;
import dev.klaxon.events.incident.MitigationKind;
import dev.klaxon.events.incident.MitigationOutcome;
import dev.klaxon.events.incident.MitigationStarted;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.RoleAssigned;
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

/**
 * A minute of an incident, and what {@link #ANA} did in it.
 *
 * @param minute after the declaration; the ids of what is made in it are of this number
 */
public record Moment(int minute, Person actor) {

    public static final IncidentId INCIDENT = new IncidentId(id(0));
    public static final Person ANA = Person.of("ana", "Ana");
    public static final Person BO = Person.of("bo", "Bo");

    private static final Instant START = Instant.parse("2026-01-02T03:00:00Z");

    public static Moment at(int minute) {
        return new Moment(minute, ANA);
    }

    public Moment by(Person other) {
        return new Moment(minute, other);
    }

    public Instant instant() {
        return START.plus(Duration.ofMinutes(minute));
    }

    public Claim claim() {
        return new Claim(actor, instant(), Precision.SECOND);
    }

    /** An id that is the same in every test. */
    public static UUID id(int number) {
        return new UUID(0x019b7a3e5b8e7000L, 0x8000000000000000L | number);
    }

    public IncidentDeclared declared(Account... accounts) {
        return new IncidentDeclared(
                INCIDENT,
                "INC-7K2Q",
                Text.of("Checkout fails"),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(accounts),
                false,
                "USD",
                1,
                claim());
    }

    public SeverityAssigned severity(Severity severity) {
        return new SeverityAssigned(INCIDENT, severity, severity, Impact.UNKNOWN, Certainty.FINAL, null, 1, claim());
    }

    public ImpactAssessed impact(Impact impact) {
        return new ImpactAssessed(INCIDENT, impact, claim());
    }

    public RoleAssigned role(Role role, Person assignee) {
        return new RoleAssigned(INCIDENT, role, assignee, null, claim());
    }

    public IncidentRestricted restricted() {
        return new IncidentRestricted(INCIDENT, null, claim());
    }

    public EvidenceAttached evidence(EvidenceKind kind) {
        return new EvidenceAttached(
                INCIDENT,
                new EvidenceId(id(minute)),
                kind,
                Text.of("A title"),
                Text.of("A line"),
                null,
                null,
                null,
                false,
                null,
                claim());
    }

    public DecisionRecorded decision(@Nullable String riskNotes) {
        return new DecisionRecorded(
                INCIDENT,
                new DecisionId(id(minute)),
                Text.of("What now?"),
                List.of(),
                Text.of("Roll back"),
                Text.ofNullable(riskNotes),
                true,
                actor,
                claim());
    }

    public MitigationStarted mitigation(MitigationKind kind) {
        return new MitigationStarted(
                INCIDENT,
                new MitigationId(id(minute)),
                kind,
                Text.of("Back to the last release"),
                Text.of("Loses a feature"),
                Text.of("Deploy again"),
                true,
                claim());
    }

    /** The end of the mitigation that was begun in another minute. */
    public MitigationEnded mitigationOf(int begun, MitigationOutcome outcome) {
        return new MitigationEnded(INCIDENT, new MitigationId(id(begun)), outcome, Text.of("A result"), claim());
    }

    public UpdatePublished update(Audience audience) {
        return update(audience, UpdateKind.REGULAR);
    }

    public UpdatePublished resolution(Audience audience) {
        return update(audience, UpdateKind.RESOLUTION);
    }

    public StatusTransitioned moved(Status from, Status to) {
        return new StatusTransitioned(INCIDENT, from, to, Text.of("So it is"), List.of(), List.of(), null, claim());
    }

    public IncidentReopened reopened(Status from, Status to) {
        return new IncidentReopened(INCIDENT, from, to, Text.of("It is back"), claim());
    }

    public IncidentCancelled cancelled() {
        return new IncidentCancelled(INCIDENT, Text.of("A false alarm"), claim());
    }

    private UpdatePublished update(Audience audience, UpdateKind kind) {
        return new UpdatePublished(
                INCIDENT,
                new UpdateId(id(minute)),
                audience,
                kind,
                Text.of("We know"),
                Text.of("Checkout fails"),
                Text.of("We roll back"),
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
                claim());
    }
}
