package dev.klaxon.command.promises;

import dev.klaxon.command.incident.IncidentFolds.Told;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Origin;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.Certainty;
import dev.klaxon.events.incident.DeadlineId;
import dev.klaxon.events.incident.HypothesisId;
import dev.klaxon.events.incident.HypothesisOpened;
import dev.klaxon.events.incident.Impact;
import dev.klaxon.events.incident.IncidentAcknowledged;
import dev.klaxon.events.incident.IncidentCancelled;
import dev.klaxon.events.incident.IncidentDeclared;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.PostmortemId;
import dev.klaxon.events.incident.PostmortemLinked;
import dev.klaxon.events.incident.RegulatoryDeadlineSet;
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
import dev.klaxon.store.EventIds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** What happens to one incident, by the minutes since it was declared; {@link #tell} puts it into a store. */
final class Tale {

    private static final Person ANA = Person.of("ana", "Ana");

    private final IncidentId id = new IncidentId(EventIds.next());
    private final Instant begin;
    private final @Nullable Origin origin;
    private final List<IncidentEvent> events = new ArrayList<>();
    private @Nullable IncidentState state;
    private final List<Told> history = new ArrayList<>();
    private Instant recordedAt;
    private UpdateId lastUpdate = new UpdateId(EventIds.next());
    private int told;

    private Tale(Instant begin, @Nullable Origin origin) {
        this.begin = begin;
        this.origin = origin;
        this.recordedAt = begin;
    }

    static Tale declared(Instant begin, Severity severity) {
        return new Tale(begin, null).declaration(false).severity(0, severity);
    }

    static Tale drill(Instant begin, Severity severity) {
        return new Tale(begin, null).declaration(true).severity(0, severity);
    }

    static Tale imported(Instant begin, Severity severity) {
        return new Tale(begin, new Origin("test", "key", null))
                .declaration(false)
                .severity(0, severity);
    }

    /** One that no fold can read: it was never declared. */
    static Tale broken(Instant begin) {
        Tale tale = new Tale(begin, null);
        tale.events.add(new IncidentAcknowledged(tale.id, ANA, tale.claim(0)));
        return tale;
    }

    String id() {
        return id.toString();
    }

    IncidentId incidentId() {
        return id;
    }

    IncidentState state() {
        if (state == null) {
            throw new IllegalStateException("Not declared");
        }
        return state;
    }

    /** What follows is recorded at that minute. */
    Tale recorded(int minute) {
        recordedAt = at(minute);
        return this;
    }

    List<Told> history() {
        return history;
    }

    /** When what follows is recorded. */
    Instant recordedAt() {
        return recordedAt;
    }

    Standing standing() {
        return new Standing(state(), null);
    }

    Instant at(int minute) {
        return begin.plus(Duration.ofMinutes(minute));
    }

    /** Nobody is missing. */
    Tale staffed() {
        return role(Role.INCIDENT_COMMANDER).role(Role.COMMS_LEAD);
    }

    Tale severity(int minute, Severity severity) {
        return add(
                new SeverityAssigned(id, severity, severity, Impact.UNKNOWN, Certainty.FINAL, null, 1, claim(minute)));
    }

    Tale update(int minute, Audience audience, Instant next) {
        lastUpdate = new UpdateId(EventIds.next());
        return add(new UpdatePublished(
                id,
                lastUpdate,
                audience,
                UpdateKind.REGULAR,
                Text.of("We are on it"),
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
                null,
                claim(minute)));
    }

    Tale withdrawn(int minute) {
        return add(new UpdateWithdrawn(id, lastUpdate, null, claim(minute)));
    }

    Tale hypothesis(int minute, int timebox) {
        return add(new HypothesisOpened(id, new HypothesisId(EventIds.next()), null, ANA, timebox, claim(minute)));
    }

    Tale deadline(int minute, int due) {
        return add(new RegulatoryDeadlineSet(id, new DeadlineId(EventIds.next()), null, null, at(due), claim(minute)));
    }

    Tale moved(int minute, Status to) {
        return add(new StatusTransitioned(id, state().status(), to, null, List.of(), List.of(), null, claim(minute)));
    }

    Tale booked(int minute, PostmortemId postmortem) {
        return add(new PostmortemLinked(id, postmortem, claim(minute)));
    }

    Tale cancelled(int minute) {
        return add(new IncidentCancelled(id, null, claim(minute)));
    }

    /** Appends what was not told yet, all at once. */
    Tale tell(EventStore store) {
        List<GenericDomainEventMessage<IncidentEvent>> news = new ArrayList<>();
        for (; told < events.size(); told++) {
            news.add(new GenericDomainEventMessage<>("Incident", id(), told, events.get(told)));
        }
        store.publish(news);
        return this;
    }

    private Tale declaration(boolean drill) {
        return add(new IncidentDeclared(
                id,
                "INC-" + id().replace("-", "").substring(20),
                Text.of("Checkout fails"),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                drill,
                "USD",
                1,
                claim(0)));
    }

    private Tale role(Role role) {
        return add(new RoleAssigned(id, role, ANA, null, claim(0)));
    }

    private Tale add(IncidentEvent event) {
        events.add(event);
        state = IncidentState.next(state, new UUID(1, events.size()), event);
        history.add(new Told(recordedAt, event, state));
        return this;
    }

    Claim claim(int minute) {
        return new Claim(ANA, at(minute), Precision.SECOND, origin);
    }
}
