package dev.klaxon.domain.incident;

import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.AccountAffected;
import dev.klaxon.events.incident.ChannelOpened;
import dev.klaxon.events.incident.DecisionRecorded;
import dev.klaxon.events.incident.EvidenceAttached;
import dev.klaxon.events.incident.EvidenceHoldPlaced;
import dev.klaxon.events.incident.ImpactAssessed;
import dev.klaxon.events.incident.IncidentAcknowledged;
import dev.klaxon.events.incident.IncidentCancelled;
import dev.klaxon.events.incident.IncidentDeclared;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.IncidentReopened;
import dev.klaxon.events.incident.IncidentRestricted;
import dev.klaxon.events.incident.MitigationEnded;
import dev.klaxon.events.incident.MitigationStarted;
import dev.klaxon.events.incident.NoteAdded;
import dev.klaxon.events.incident.RoleAssigned;
import dev.klaxon.events.incident.RoleHandedOver;
import dev.klaxon.events.incident.RoleReleased;
import dev.klaxon.events.incident.RoleRequested;
import dev.klaxon.events.incident.ServiceAffected;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.SeverityAssigned;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.incident.StatusTransitioned;
import dev.klaxon.events.incident.UpdatePublished;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One incident as its events tell it. Immutable; no clock in it.
 *
 * <p>Facts are filed in business order, so that a late one, a shuffled import and a snapshot lead to the same state.
 *
 * @param version how many events of the stream it has seen
 */
public record IncidentState(
        Filed<IncidentDeclared> declaration,
        long version,
        Triage triage,
        RoleBoard roles,
        Communication communication,
        Work work,
        StatusTrack statusTrack,
        History<IncidentRestricted> restrictions) {

    /** The state after the first event of a stream, which declares the incident. */
    public static IncidentState declared(UUID eventId, IncidentDeclared event) {
        return new IncidentState(
                new Filed<>(BusinessOrder.of(event, 0), eventId, event),
                1,
                Triage.EMPTY,
                RoleBoard.EMPTY,
                Communication.EMPTY,
                Work.EMPTY,
                StatusTrack.EMPTY,
                History.empty());
    }

    /** The state after the next event of the stream; null before the first. */
    public static IncidentState next(@Nullable IncidentState state, UUID eventId, IncidentEvent event) {
        if (state != null) {
            return state.evolve(eventId, event);
        }
        if (event instanceof IncidentDeclared first) {
            return declared(eventId, first);
        }
        throw new IllegalStateException("An incident begins with its declaration, not with " + event);
    }

    /** The state after the next event of the stream. */
    public IncidentState evolve(UUID eventId, IncidentEvent event) {
        IncidentState next = counted();
        return switch (event) {
            case IncidentDeclared e -> throw new IllegalStateException("Declared twice: " + e.incidentId());
            case ImpactAssessed e -> next.with(triage.assessed(filed(eventId, e)));
            case SeverityAssigned e -> next.with(triage.assigned(filed(eventId, e)));
            case IncidentAcknowledged e -> next.with(triage.acknowledged(filed(eventId, e)));
            case ChannelOpened e -> next.with(triage.opened(filed(eventId, e)));
            case ServiceAffected e -> next.with(triage.affected(filed(eventId, e)));
            case AccountAffected e -> next.with(triage.touched(filed(eventId, e)));
            case RoleRequested e -> next.with(roles.requested(filed(eventId, e)));
            case RoleAssigned e -> next.with(roles.changed(filed(eventId, e)));
            case RoleHandedOver e -> next.with(roles.changed(filed(eventId, e)));
            case RoleReleased e -> next.with(roles.changed(filed(eventId, e)));
            case UpdatePublished e -> next.with(communication.published(filed(eventId, e)));
            case DecisionRecorded e -> next.with(work.decided(filed(eventId, e)));
            case MitigationStarted e -> next.with(work.started(filed(eventId, e)));
            case MitigationEnded e -> next.with(work.ended(filed(eventId, e)));
            case EvidenceAttached e -> next.with(work.attached(filed(eventId, e)));
            case EvidenceHoldPlaced e -> next.with(work.held(filed(eventId, e)));
            case NoteAdded e -> next;
            case StatusTransitioned e -> next.with(statusTrack.moved(filed(eventId, e)));
            case IncidentReopened e -> next.with(statusTrack.moved(filed(eventId, e)));
            case IncidentCancelled e -> next.with(statusTrack.moved(filed(eventId, e)));
            case IncidentRestricted e -> next.with(restrictions.file(filed(eventId, e)));
        };
    }

    public IncidentId id() {
        return declaration.event().incidentId();
    }

    public String reference() {
        return declaration.event().reference();
    }

    /** The version of the policy that judges it. */
    public int policyVersion() {
        return declaration.event().policyVersion();
    }

    public boolean isImported() {
        return declaration.event().claim().isImported();
    }

    /** The place of something of that kind that is going to be recorded under the claim. */
    public BusinessOrder placeOf(Claim claim, BusinessOrder.Kind kind) {
        return BusinessOrder.of(claim, kind, version);
    }

    public Status status() {
        return statusTrack.standing().status();
    }

    /** Open, for figures, lists, clocks and the one-commander rule. */
    public boolean isOpen() {
        return status().isOpen();
    }

    /** The severity in force; absent only while an import has not told it. */
    public Optional<Severity> severity() {
        return triage.severity().map(SeverityAssigned::severity);
    }

    public boolean isRestricted() {
        return !restrictions.isEmpty();
    }

    /** Whether restriction lets the person read it; the scopes that may read everything are judged elsewhere. */
    public boolean isReadableBy(String personId) {
        return !isRestricted() || declaration.event().claim().actor().id().equals(personId) || roles.holdsAny(personId);
    }

    public SequencedSet<String> services() {
        return triage.servicesBeside(declaration.event().services());
    }

    public Collection<Account> accounts() {
        return triage.accountsBeside(declaration.event().accounts());
    }

    /** The instants that figures are made of. */
    public Stamps stamps() {
        IncidentDeclared declared = declaration.event();
        Instant declaredAt = declared.claim().occurredAt();
        Instant detectedAt = Objects.requireNonNullElse(declared.detectedAt(), declaredAt);
        StatusTrack.Standing standing = statusTrack.standing();
        Map<Status, Instant> entered = standing.entered();
        return new Stamps(
                Objects.requireNonNullElse(declared.startedAt(), detectedAt),
                detectedAt,
                declaredAt,
                acknowledgedAt().orElse(null),
                communication.firstExternal().map(Filed::at).orElse(null),
                null,
                entered.get(Status.CONTAINED),
                entered.get(Status.MITIGATED),
                entered.get(Status.RESOLVED),
                entered.get(Status.CLOSED),
                standing.firstResolvedAt());
    }

    private Optional<Instant> acknowledgedAt() {
        Stream<Instant> said = triage.acknowledgements().first().map(Filed::at).stream();
        Stream<Instant> tookRole = roles.changes().entries().stream()
                .filter(change -> taker(change.event())
                        .filter(change.event().claim().author()::equals)
                        .isPresent())
                .map(Filed::at);
        return Stream.concat(said, tookRole).min(Instant::compareTo);
    }

    private static Optional<Person> taker(IncidentEvent change) {
        return switch (change) {
            case RoleAssigned e -> Optional.of(e.assignee());
            case RoleHandedOver e -> Optional.of(e.to());
            default -> Optional.empty();
        };
    }

    private <E extends IncidentEvent> Filed<E> filed(UUID eventId, E event) {
        return new Filed<>(BusinessOrder.of(event, version), eventId, event);
    }

    private IncidentState counted() {
        return new IncidentState(
                declaration, version + 1, triage, roles, communication, work, statusTrack, restrictions);
    }

    private IncidentState with(Triage changed) {
        return new IncidentState(declaration, version, changed, roles, communication, work, statusTrack, restrictions);
    }

    private IncidentState with(RoleBoard changed) {
        return new IncidentState(declaration, version, triage, changed, communication, work, statusTrack, restrictions);
    }

    private IncidentState with(Communication changed) {
        return new IncidentState(declaration, version, triage, roles, changed, work, statusTrack, restrictions);
    }

    private IncidentState with(Work changed) {
        return new IncidentState(
                declaration, version, triage, roles, communication, changed, statusTrack, restrictions);
    }

    private IncidentState with(StatusTrack changed) {
        return new IncidentState(declaration, version, triage, roles, communication, work, changed, restrictions);
    }

    private IncidentState with(History<IncidentRestricted> changed) {
        return new IncidentState(declaration, version, triage, roles, communication, work, statusTrack, changed);
    }
}
