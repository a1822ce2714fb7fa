package dev.klaxon.query;

import dev.klaxon.domain.incident.Correction;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Origin;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.Certainty;
import dev.klaxon.events.incident.EntryCorrected;
import dev.klaxon.events.incident.EvidenceAttached;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.EvidenceKind;
import dev.klaxon.events.incident.Impact;
import dev.klaxon.events.incident.IncidentDeclared;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.IncidentMerged;
import dev.klaxon.events.incident.IncidentRestricted;
import dev.klaxon.events.incident.IncidentUnmerged;
import dev.klaxon.events.incident.MitigationEnded;
import dev.klaxon.events.incident.MitigationId;
import dev.klaxon.events.incident.MitigationKind;
import dev.klaxon.events.incident.MitigationOutcome;
import dev.klaxon.events.incident.MitigationStarted;
import dev.klaxon.events.incident.NoteAdded;
import dev.klaxon.events.incident.NoteId;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.RoleAssigned;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.SeverityAssigned;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.incident.StatusTransitioned;
import dev.klaxon.events.incident.UpdateId;
import dev.klaxon.events.incident.UpdateKind;
import dev.klaxon.events.incident.UpdatePublished;
import dev.klaxon.events.incident.UpdateWithdrawn;
import dev.klaxon.events.watch.UpdateBecameOverdue;
import dev.klaxon.store.EventIds;
import dev.klaxon.store.Position;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What happens to one incident, told as its events; a minute passes with each unless a time is set. */
public final class Story {

    private final Log log;
    private final IncidentId id = new IncidentId(EventIds.next());
    private final String reference;
    private Instant now;
    private Person actor = Person.of("ada", "Ada");
    private final Map<UUID, IncidentEvent> told = new HashMap<>();
    private @Nullable Origin origin;
    private @Nullable UpdateId lastUpdate;
    private long sequence;
    private long overdue;
    private Position position = Position.START;
    private UUID eventId = EventIds.next();

    Story(Log log, Instant begin) {
        this.log = log;
        this.now = begin;
        String word = id.toString().replace("-", "").toUpperCase(Locale.ROOT);
        this.reference = "INC-" + word.substring(word.length() - 8);
    }

    public String id() {
        return id.toString();
    }

    public String reference() {
        return reference;
    }

    /** Of the last event told. */
    public Position position() {
        return position;
    }

    /** Of the last event told. */
    public UUID eventId() {
        return eventId;
    }

    public Story at(Instant instant) {
        now = instant;
        return this;
    }

    public Story by(String person) {
        actor = Person.of(person, person.substring(0, 1).toUpperCase(Locale.ROOT) + person.substring(1));
        return this;
    }

    public Story imported(String source, String key) {
        origin = new Origin(source, key, null);
        return this;
    }

    public Story declared(@Nullable String title, String... services) {
        return declared(title, false, services);
    }

    public Story drillDeclared(String title) {
        return declared(title, true);
    }

    private Story declared(@Nullable String title, boolean drill, String... services) {
        return tell(new IncidentDeclared(
                id,
                reference,
                Text.ofNullable(title),
                null,
                origin == null ? null : origin.source(),
                origin == null ? null : origin.key(),
                null,
                null,
                null,
                List.of(services),
                List.of(new Account("acme", Text.of("Acme Ltd"), null, null, null)),
                drill,
                "USD",
                1,
                claim()));
    }

    public Story severity(Severity severity, Certainty certainty) {
        return tell(new SeverityAssigned(
                id, severity, origin == null ? severity : null, Impact.UNKNOWN, certainty, null, 1, claim()));
    }

    public Story assigned(Role role, String person) {
        return tell(new RoleAssigned(
                id,
                role,
                Person.of(person, person.substring(0, 1).toUpperCase(Locale.ROOT) + person.substring(1)),
                null,
                claim()));
    }

    public Story told(Audience audience, String text, @Nullable Instant next) {
        return update(audience, UpdateKind.REGULAR, text, next, null);
    }

    public Story resolutionTold(Audience audience, String text) {
        return update(audience, UpdateKind.RESOLUTION, text, null, null);
    }

    /** An imported update of which only its status is known. */
    public Story wordlessUpdate(String sourceStatus) {
        return update(Audience.PUBLIC, UpdateKind.REGULAR, null, null, sourceStatus);
    }

    private Story update(
            Audience audience,
            UpdateKind kind,
            @Nullable String text,
            @Nullable Instant next,
            @Nullable String sourceStatus) {
        lastUpdate = new UpdateId(EventIds.next());
        return tell(new UpdatePublished(
                id,
                lastUpdate,
                audience,
                kind,
                Text.ofNullable(text),
                null,
                null,
                next,
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
                sourceStatus,
                claim()));
    }

    /** Takes back the update that was told last. */
    public Story withdrawn(String reason) {
        return tell(new UpdateWithdrawn(id, Objects.requireNonNull(lastUpdate), Text.of(reason), claim()));
    }

    public Story noted(String text, @Nullable String result) {
        return tell(new NoteAdded(id, new NoteId(EventIds.next()), Text.of(text), Text.ofNullable(result), claim()));
    }

    public Story shown(EvidenceKind kind, String title) {
        return tell(new EvidenceAttached(
                id,
                new EvidenceId(EventIds.next()),
                kind,
                Text.of(title),
                null,
                null,
                null,
                null,
                false,
                null,
                claim()));
    }

    public Story mitigated(String description, MitigationOutcome outcome, String result) {
        MitigationId mitigation = new MitigationId(EventIds.next());
        tell(new MitigationStarted(
                id, mitigation, MitigationKind.ROLLBACK, Text.of(description), null, null, null, claim()));
        return tell(new MitigationEnded(id, mitigation, outcome, Text.of(result), claim()));
    }

    public Story moved(Status from, Status to, @Nullable String statement) {
        return tell(
                new StatusTransitioned(id, from, to, Text.ofNullable(statement), List.of(), List.of(), null, claim()));
    }

    public Story restricted() {
        return tell(new IncidentRestricted(id, null, claim()));
    }

    /** Corrects a field of an event. */
    public Story corrected(UUID target, String field, @Nullable String value) {
        Text before = Correction.reading(Objects.requireNonNull(told.get(target), "it was told"), field);
        told.computeIfPresent(target, (key, event) -> Correction.of(event, field, Text.ofNullable(value)));
        return tell(new EntryCorrected(
                id, target, field, before, Text.ofNullable(value), Text.of("The log says so"), claim()));
    }

    /** It turned out to be a part of the other one. */
    public Story merged(Story into) {
        return tell(new IncidentMerged(id, into.id, into.reference, Text.of("The same"), claim()));
    }

    public Story unmerged() {
        return tell(new IncidentUnmerged(id, null, claim()));
    }

    /** Tells of the watch, whose stream is its own, that an update did not come in time. */
    public Story updateOverdue(Audience audience, Instant openedAt, Instant dueAt) {
        Claim claim = new Claim(Person.of("klaxon", "Klaxon"), dueAt, Precision.SECOND);
        position = log.append(
                "Watch",
                "watch/" + id,
                overdue++,
                new UpdateBecameOverdue(id, audience + "@" + openedAt, openedAt, dueAt, audience, claim));
        return this;
    }

    public Story tell(IncidentEvent event) {
        eventId = EventIds.next();
        told.put(eventId, event);
        position = log.append(eventId, "Incident", id.toString(), sequence++, event);
        now = now.plusSeconds(60);
        return this;
    }

    /** An event that is told in few places, made with the claim that it is to carry. */
    public Story tell(BiFunction<IncidentId, Claim, IncidentEvent> event) {
        return tell(event.apply(id, claim()));
    }

    private Claim claim() {
        return new Claim(actor, now, Precision.SECOND, origin);
    }
}
