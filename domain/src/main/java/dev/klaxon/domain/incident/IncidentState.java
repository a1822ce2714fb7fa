package dev.klaxon.domain.incident;

import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.EntryCorrected;
import dev.klaxon.events.incident.FaultDomainNamed;
import dev.klaxon.events.incident.HypothesisClosed;
import dev.klaxon.events.incident.HypothesisOutcome;
import dev.klaxon.events.incident.IncidentDeclared;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.RoleAssigned;
import dev.klaxon.events.incident.RoleHandedOver;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.SeverityAssigned;
import dev.klaxon.events.incident.Status;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One incident as its events tell it. Immutable; no clock in it.
 *
 * <p>Facts are filed in business order, so that a late one, a shuffled import and a snapshot lead to the same state. A
 * correction takes its place in the fact that it corrects.
 *
 * @param version how many events of the stream it has seen
 * @param chapters what happened, each event as it reads after its corrections
 */
public record IncidentState(
        Filed<IncidentDeclared> declaration, long version, Map<Chapter, History<IncidentEvent>> chapters) {

    public IncidentState {
        Map<Chapter, History<IncidentEvent>> inOrder = new EnumMap<>(Chapter.class);
        inOrder.putAll(chapters);
        chapters = Collections.unmodifiableMap(inOrder);
    }

    /** The state after the first event of a stream, which declares the incident. */
    public static IncidentState declared(UUID eventId, IncidentDeclared event) {
        return new IncidentState(new Filed<>(BusinessOrder.of(event, 0), eventId, event), 1, Map.of());
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
        Chapter chapter = Chapter.of(event);
        return switch (chapter) {
            case DECLARATION -> throw new IllegalStateException("Declared twice: " + event.incidentId());
            case NOTES -> new IncidentState(declaration, version + 1, chapters);
            case CORRECTIONS ->
                told(chapter, eventId, event)
                        .correctedLike((EntryCorrected) event)
                        .forgetting();
            case EVIDENCE -> told(chapter, eventId, event).forgetting();
            case TRIAGE, ROLES, COMMUNICATION, WORK, STATUS, COMMERCIAL, AFTERMATH, DISCRETION ->
                told(chapter, eventId, event);
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

    public Triage triage() {
        return new Triage(told(Chapter.TRIAGE));
    }

    public RoleBoard roles() {
        return new RoleBoard(told(Chapter.ROLES));
    }

    public Communication communication() {
        return new Communication(told(Chapter.COMMUNICATION));
    }

    public Work work() {
        return new Work(told(Chapter.WORK));
    }

    public Exhibits exhibits() {
        return new Exhibits(told(Chapter.EVIDENCE));
    }

    public StatusTrack statusTrack() {
        return new StatusTrack(told(Chapter.STATUS));
    }

    public Commerce commerce() {
        return new Commerce(told(Chapter.COMMERCIAL));
    }

    public Aftermath aftermath() {
        return new Aftermath(told(Chapter.AFTERMATH));
    }

    public Discretion discretion() {
        return new Discretion(told(Chapter.DISCRETION));
    }

    public History<EntryCorrected> corrections() {
        return told(Chapter.CORRECTIONS).of(EntryCorrected.class);
    }

    /** The place of something of that kind that is going to be recorded under the claim. */
    public BusinessOrder placeOf(Claim claim, BusinessOrder.Kind kind) {
        return BusinessOrder.of(claim, kind, version);
    }

    public Status status() {
        return statusTrack().current().status();
    }

    /** Open, for figures, lists, clocks and the one-commander rule. */
    public boolean isOpen() {
        return status().isOpen();
    }

    /** Whether figures count it: a part of another and a false alarm they leave out. */
    public boolean counts() {
        return status() != Status.MERGED && status() != Status.CANCELLED;
    }

    /** The severity in force; absent only while an import has not told it. */
    public Optional<Severity> severity() {
        return triage().severity().map(SeverityAssigned::severity);
    }

    public boolean isRestricted() {
        return discretion().isRestricted();
    }

    /** Whether restriction lets the person read it; the scopes that may read everything are judged elsewhere. */
    public boolean isReadableBy(String personId) {
        return !isRestricted()
                || declaration.event().claim().actor().id().equals(personId)
                || roles().holdsAny(personId)
                || roles().isAsked(personId)
                || discretion().isReader(personId);
    }

    public SequencedSet<String> services() {
        return triage().servicesBeside(declaration.event().services());
    }

    public Collection<Account> accounts() {
        return triage().accountsBeside(declaration.event().accounts());
    }

    /** Whether the account is affected or was, before it was cleared. */
    public boolean everAffected(String accountId) {
        return triage().affects(accountId)
                || declaration.event().accounts().stream()
                        .anyMatch(account -> account.accountId().equals(accountId));
    }

    /** The same without its corrections: each fact as it was first recorded. */
    public IncidentState asReported() {
        return Corrections.undone(this);
    }

    /** The instants that figures are made of. */
    public Stamps stamps() {
        IncidentDeclared declared = declaration.event();
        Instant declaredAt = declared.claim().occurredAt();
        Instant detectedAt = Objects.requireNonNullElse(declared.detectedAt(), declaredAt);
        StatusTrack.CurrentStatus current = statusTrack().current();
        return new Stamps(
                Objects.requireNonNullElse(declared.startedAt(), detectedAt),
                detectedAt,
                declaredAt,
                acknowledgement().map(Filed::at).orElse(null),
                communication().firstExternal().map(Filed::at).orElse(null),
                diagnosis().map(Filed::at).orElse(null),
                current.entered(Status.CONTAINED),
                current.entered(Status.MITIGATED),
                current.entered(Status.RESOLVED),
                current.entered(Status.CLOSED),
                current.firstResolvedAt(),
                commerce().firstSatisfied().map(Filed::at).orElse(null));
    }

    /** The first acknowledgement, or the first role whose assignee took it. */
    public Optional<Filed<? extends IncidentEvent>> acknowledgement() {
        Stream<Filed<? extends IncidentEvent>> said =
                triage().acknowledgements().entries().stream().map(entry -> entry);
        Stream<Filed<? extends IncidentEvent>> tookRole = roles().changes().entries().stream()
                .filter(change -> taker(change.event())
                        .filter(change.event().claim().author()::equals)
                        .isPresent())
                .map(change -> change);
        return Stream.concat(said, tookRole).min((one, other) -> one.order().compareTo(other.order()));
    }

    /** The first validated hypothesis or named fault domain. */
    public Optional<Filed<IncidentEvent>> diagnosis() {
        return told(Chapter.WORK)
                .first(event -> event instanceof FaultDomainNamed
                        || (event instanceof HypothesisClosed closed
                                && closed.outcome() == HypothesisOutcome.VALIDATED));
    }

    private static Optional<Person> taker(IncidentEvent change) {
        return switch (change) {
            case RoleAssigned e -> Optional.of(e.assignee());
            case RoleHandedOver e -> Optional.of(e.to());
            default -> Optional.empty();
        };
    }

    private History<IncidentEvent> told(Chapter chapter) {
        return chapters.getOrDefault(chapter, History.empty());
    }

    private IncidentState told(Chapter chapter, UUID eventId, IncidentEvent event) {
        Filed<IncidentEvent> filed = new Filed<>(BusinessOrder.of(event, version), eventId, event);
        return new IncidentState(
                declaration, version + 1, with(chapter, told(chapter).file(filed)));
    }

    /** Of several corrections of one member the last in business order holds. */
    private IncidentState correctedLike(EntryCorrected correction) {
        return corrections()
                .where(other -> other.eventId().equals(correction.eventId())
                        && other.field().equals(correction.field()))
                .latest()
                .map(this::corrected)
                .orElse(this);
    }

    IncidentState corrected(EntryCorrected correction) {
        if (declaration.eventId().equals(correction.eventId())) {
            Filed<IncidentEvent> corrected = declaration.corrected(correction);
            return new IncidentState(
                    new Filed<>(corrected.order(), corrected.eventId(), (IncidentDeclared) corrected.event()),
                    version,
                    chapters);
        }
        for (Map.Entry<Chapter, History<IncidentEvent>> chapter : chapters.entrySet()) {
            Optional<Filed<IncidentEvent>> found = chapter.getValue().entries().stream()
                    .filter(entry -> entry.eventId().equals(correction.eventId()))
                    .findFirst();
            if (found.isPresent()) {
                Filed<IncidentEvent> corrected = found.get().corrected(correction);
                return new IncidentState(
                        declaration,
                        version,
                        with(chapter.getKey(), chapter.getValue().corrected(corrected)));
            }
        }
        return this;
    }

    private IncidentState forgetting() {
        Set<UUID> destroyed = exhibits().destroyed();
        return destroyed.isEmpty()
                ? this
                : new IncidentState(declaration, version, Redaction.applied(chapters, destroyed));
    }

    private Map<Chapter, History<IncidentEvent>> with(Chapter chapter, History<IncidentEvent> history) {
        Map<Chapter, History<IncidentEvent>> changed = new EnumMap<>(Chapter.class);
        changed.putAll(chapters);
        changed.put(chapter, history);
        return changed;
    }
}
