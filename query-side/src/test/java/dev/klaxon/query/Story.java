package dev.klaxon.query;

import dev.klaxon.domain.story.Declaration;
import dev.klaxon.domain.story.Facts;
import dev.klaxon.domain.story.Telling;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.watch.UpdateBecameOverdue;
import dev.klaxon.store.EventIds;
import dev.klaxon.store.Position;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An incident that is told to the log. */
public final class Story extends Telling<Story> {

    private static final Account ACME = new Account("acme", Text.of("Acme Ltd"), null, null, null);

    private final Log log;
    private long overdue;
    private Position position = Position.START;

    private Story(Log log, IncidentId id, Instant begin) {
        super(id, referenceOf(id), begin);
        this.log = log;
        by("ada");
    }

    static Story in(Log log, Instant begin) {
        return new Story(log, new IncidentId(EventIds.next()), begin);
    }

    /** Declared, and Acme is affected. */
    public static Declaration declared(@Nullable String title, String... services) {
        return Facts.declared(title, services).affecting(ACME);
    }

    public String id() {
        return incidentId().toString();
    }

    /** Of what was told last. */
    public Position position() {
        return position;
    }

    /** Tells of the watch, whose stream is its own, that an update did not come in time. */
    public Story updateOverdue(Audience audience, Instant openedAt, Instant dueAt) {
        Claim claim = new Claim(Person.of("klaxon", "Klaxon"), dueAt, Precision.SECOND);
        position = log.append(
                "Watch",
                "watch/" + id(),
                overdue++,
                new UpdateBecameOverdue(incidentId(), audience + "@" + openedAt, openedAt, dueAt, audience, claim));
        return this;
    }

    @Override
    protected Story self() {
        return this;
    }

    @Override
    protected UUID newEventId() {
        return EventIds.next();
    }

    @Override
    protected UUID newId() {
        return EventIds.next();
    }

    @Override
    protected void keep(UUID eventId, IncidentEvent event) {
        position = log.append(eventId, "Incident", id(), events().size() - 1L, event);
    }

    private static String referenceOf(IncidentId id) {
        String word = id.toString().replace("-", "").toUpperCase(Locale.ROOT);
        return "INC-" + word.substring(word.length() - 8);
    }
}
