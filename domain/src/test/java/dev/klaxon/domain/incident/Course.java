package dev.klaxon.domain.incident;

import dev.klaxon.events.Claim;
import dev.klaxon.events.Origin;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.ApprovalId;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.BriefId;
import dev.klaxon.events.incident.Certainty;
import dev.klaxon.events.incident.CommitmentKind;
import dev.klaxon.events.incident.CriterionMet;
import dev.klaxon.events.incident.DeadlineId;
import dev.klaxon.events.incident.EvidenceAttached;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.EvidenceKind;
import dev.klaxon.events.incident.ExecBriefPublished;
import dev.klaxon.events.incident.FaultDomainNamed;
import dev.klaxon.events.incident.HypothesisClosed;
import dev.klaxon.events.incident.HypothesisId;
import dev.klaxon.events.incident.HypothesisOpened;
import dev.klaxon.events.incident.HypothesisOutcome;
import dev.klaxon.events.incident.Impact;
import dev.klaxon.events.incident.IncidentAcknowledged;
import dev.klaxon.events.incident.IncidentCancelled;
import dev.klaxon.events.incident.IncidentDeclared;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.IncidentMerged;
import dev.klaxon.events.incident.IncidentReopened;
import dev.klaxon.events.incident.IncidentUnmerged;
import dev.klaxon.events.incident.PostmortemId;
import dev.klaxon.events.incident.PostmortemLinked;
import dev.klaxon.events.incident.RegulatoryDeadlineMet;
import dev.klaxon.events.incident.RegulatoryDeadlineSet;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.RoleAssigned;
import dev.klaxon.events.incident.RoleRequested;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.SeverityAssigned;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.incident.StatusTransitioned;
import dev.klaxon.events.incident.TicketId;
import dev.klaxon.events.incident.TicketLinked;
import dev.klaxon.events.incident.UpdateId;
import dev.klaxon.events.incident.UpdateKind;
import dev.klaxon.events.incident.UpdatePublished;
import dev.klaxon.events.incident.UpdateWithdrawn;
import dev.klaxon.events.policy.ExitCriterion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One incident told by the clock; every record says how many minutes after the declaration it happened. */
public final class Course {

    /** A Friday. */
    public static final Instant DECLARED = Instant.parse("2026-01-02T03:00:00Z");

    private static final IncidentId INCIDENT = new IncidentId(new UUID(0, 0));

    private final boolean imported;
    private @Nullable IncidentState state;
    private int records;

    private Course(boolean imported) {
        this.imported = imported;
    }

    /** Detected ten minutes before it is declared. */
    public static Course declared(Severity severity) {
        Course course = new Course(false);
        return course.declaration(DECLARED.minus(Duration.ofMinutes(10))).severity(0, severity);
    }

    /** Imported, and neither detection nor anything else is told. */
    public static Course imported(Severity severity) {
        return new Course(true).declaration(null).severity(0, severity);
    }

    public static Instant at(int minute) {
        return DECLARED.plus(Duration.ofMinutes(minute));
    }

    /** The id of the nth record, the declaration being the first. */
    public static UUID event(int nth) {
        return new UUID(1, nth);
    }

    public IncidentState state() {
        if (state == null) {
            throw new IllegalStateException("Not declared");
        }
        return state;
    }

    public Course severity(int minute, Severity severity) {
        return add(new SeverityAssigned(
                INCIDENT, severity, severity, Impact.UNKNOWN, Certainty.FINAL, null, 1, claim(minute, "ana")));
    }

    public Course acknowledged(int minute) {
        return add(new IncidentAcknowledged(INCIDENT, person("ben"), claim(minute, "ben")));
    }

    public Course role(int minute, Role role, String person) {
        return role(minute, role, person, null);
    }

    public Course role(int minute, Role role, String person, @Nullable String overrideReason) {
        return add(new RoleAssigned(
                INCIDENT, role, person(person), Text.ofNullable(overrideReason), claim(minute, "ana")));
    }

    public Course requested(int minute, Role role) {
        return add(new RoleRequested(INCIDENT, role, null, null, claim(minute, "ana")));
    }

    public Course update(int minute, Audience audience, @Nullable Integer promise) {
        return update(minute, audience, promise, "ana", List.of(), null, null);
    }

    public Course commitment(int minute, String publisher, @Nullable ApprovalId approval, @Nullable String override) {
        return update(
                minute, Audience.CUSTOMER, minute + 60, publisher, List.of(CommitmentKind.CREDIT), approval, override);
    }

    public Course resolution(int minute, Audience audience) {
        return add(published(minute, audience, UpdateKind.RESOLUTION, null, "ana", List.of(), null, null));
    }

    /** The last update is taken back. */
    public Course withdrawn(int minute) {
        UpdateId last =
                state().communication().published().latest().orElseThrow().updateId();
        return add(new UpdateWithdrawn(INCIDENT, last, null, claim(minute, "ana")));
    }

    public Course brief(int minute) {
        return add(new ExecBriefPublished(
                INCIDENT, new BriefId(nextId()), null, List.of(), List.of(), null, List.of(), claim(minute, "ana")));
    }

    public Course hypothesis(int minute, @Nullable Integer timebox) {
        return add(new HypothesisOpened(
                INCIDENT, new HypothesisId(nextId()), null, person("eve"), timebox, claim(minute, "ana")));
    }

    /** The last hypothesis is settled. */
    public Course settled(int minute, HypothesisOutcome outcome) {
        HypothesisId last = state().work().hypotheses().latest().orElseThrow().hypothesisId();
        return add(new HypothesisClosed(INCIDENT, last, outcome, null, List.of(), claim(minute, "eve")));
    }

    public Course faultDomain(int minute) {
        return add(new FaultDomainNamed(INCIDENT, Text.of("database"), List.of(), claim(minute, "eve")));
    }

    public Course ticket(int minute) {
        return add(new TicketLinked(
                INCIDENT, new TicketId(nextId()), null, "jira", "OPS-1", null, null, claim(minute, "eve")));
    }

    public Course deadline(int minute, @Nullable Integer due) {
        return add(new RegulatoryDeadlineSet(
                INCIDENT, new DeadlineId(nextId()), null, null, due == null ? null : at(due), claim(minute, "leo")));
    }

    /** The last deadline is met. */
    public Course met(int minute) {
        DeadlineId last =
                state().discretion().deadlines().latest().orElseThrow().deadlineId();
        return add(new RegulatoryDeadlineMet(INCIDENT, last, List.of(), claim(minute, "leo")));
    }

    public Course evidence(int minute, EvidenceKind kind) {
        return add(new EvidenceAttached(
                INCIDENT,
                new EvidenceId(nextId()),
                kind,
                null,
                Text.of("shown"),
                null,
                null,
                null,
                false,
                null,
                claim(minute, "eve")));
    }

    public Course moved(int minute, Status to, ExitCriterion... criteria) {
        List<CriterionMet> met = List.of(criteria).stream()
                .map(criterion -> new CriterionMet(criterion.label(), "shown"))
                .toList();
        return add(new StatusTransitioned(
                INCIDENT, state().status(), to, null, List.of(), met, null, claim(minute, "ana")));
    }

    public Course reopened(int minute) {
        return add(new IncidentReopened(INCIDENT, state().status(), Status.CONTAINED, null, claim(minute, "ana")));
    }

    public Course cancelled(int minute) {
        return add(new IncidentCancelled(INCIDENT, null, claim(minute, "ana")));
    }

    public Course merged(int minute) {
        return add(
                new IncidentMerged(INCIDENT, new IncidentId(new UUID(0, 9)), "INC-0009", null, claim(minute, "ana")));
    }

    public Course unmerged(int minute) {
        return add(new IncidentUnmerged(INCIDENT, null, claim(minute, "ana")));
    }

    public Course postmortem(int minute) {
        return add(new PostmortemLinked(INCIDENT, new PostmortemId(nextId()), claim(minute, "ana")));
    }

    private Course declaration(@Nullable Instant detectedAt) {
        return add(new IncidentDeclared(
                INCIDENT,
                "INC-7K2Q",
                null,
                null,
                null,
                null,
                detectedAt,
                null,
                null,
                List.of(),
                List.of(),
                false,
                "USD",
                1,
                claim(0, "ana")));
    }

    private Course update(
            int minute,
            Audience audience,
            @Nullable Integer promise,
            String publisher,
            List<CommitmentKind> commitments,
            @Nullable ApprovalId approval,
            @Nullable String override) {
        return add(published(
                minute,
                audience,
                UpdateKind.REGULAR,
                promise == null ? null : at(promise),
                publisher,
                commitments,
                approval,
                override));
    }

    private UpdatePublished published(
            int minute,
            Audience audience,
            UpdateKind kind,
            @Nullable Instant promise,
            String publisher,
            List<CommitmentKind> commitments,
            @Nullable ApprovalId approval,
            @Nullable String override) {
        return new UpdatePublished(
                INCIDENT,
                new UpdateId(nextId()),
                audience,
                kind,
                null,
                null,
                null,
                promise,
                null,
                null,
                List.of(),
                null,
                commitments,
                List.of(),
                approval,
                null,
                null,
                null,
                null,
                Text.ofNullable(override),
                null,
                claim(minute, publisher));
    }

    private Course add(IncidentEvent event) {
        records++;
        state = IncidentState.next(state, event(records), event);
        return this;
    }

    private Claim claim(int minute, String actor) {
        Origin origin = imported ? new Origin("test", "key-%04d".formatted(records), null) : null;
        return new Claim(person(actor), at(minute), Precision.SECOND, origin);
    }

    private UUID nextId() {
        return new UUID(2, records + 1L);
    }

    private static Person person(String id) {
        return Person.of(id, id.toUpperCase(Locale.ROOT));
    }
}
