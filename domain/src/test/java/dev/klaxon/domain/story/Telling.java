package dev.klaxon.domain.story;

import dev.klaxon.domain.incident.Correction;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Origin;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One incident as it is told: facts become events, a minute apart unless {@link #at} says when.
 *
 * @param <S> the telling itself, so that it can be gone on with
 */
public abstract class Telling<S extends Telling<S>> {

    private static final Duration STEP = Duration.ofMinutes(1);

    private final IncidentId incidentId;
    private final String reference;
    private final Instant begin;
    private final SequencedMap<UUID, IncidentEvent> events = new LinkedHashMap<>();
    private final Map<UUID, IncidentEvent> readings = new HashMap<>();
    private Instant now;
    private Person actor = Facts.person("ana");
    private @Nullable Origin origin;

    protected Telling(IncidentId incidentId, String reference, Instant begin) {
        this.incidentId = incidentId;
        this.reference = reference;
        this.begin = begin;
        this.now = begin;
    }

    protected abstract S self();

    /** An id that no other event has. */
    protected abstract UUID newEventId();

    /** An id that no other record has. */
    protected abstract UUID newId();

    /** Keeps what was told. */
    protected abstract void keep(UUID eventId, IncidentEvent event);

    /** What follows happens that many minutes after the begin. */
    public final S at(int minute, Fact... facts) {
        return at(minute(minute), facts);
    }

    /** What follows happens then. */
    public final S at(Instant instant, Fact... facts) {
        now = instant;
        return then(facts);
    }

    /** What happens next. */
    public final S then(Fact... facts) {
        for (Fact fact : facts) {
            IncidentEvent event = fact.in(this);
            UUID eventId = newEventId();
            events.put(eventId, event);
            readings.put(eventId, event);
            keep(eventId, event);
            now = now.plus(STEP);
        }
        return self();
    }

    /** Who does what follows. */
    public final S by(String person) {
        actor = Facts.person(person);
        return self();
    }

    /** What follows is imported. */
    public final S imported(String source, String key) {
        origin = new Origin(source, key, null);
        return self();
    }

    public final IncidentId incidentId() {
        return incidentId;
    }

    public final String reference() {
        return reference;
    }

    /** The claim of what happens next. */
    public final Claim claim() {
        return new Claim(actor, now, Precision.SECOND, origin);
    }

    /** That many minutes after the begin. */
    public final Instant minute(int minute) {
        return begin.plus(Duration.ofMinutes(minute));
    }

    /** What was told, in that order. */
    public final SequencedMap<UUID, IncidentEvent> events() {
        return events;
    }

    /** The id of what was told last. */
    public final UUID eventId() {
        return events.lastEntry().getKey();
    }

    /** The fold of what was told. */
    public final IncidentState state() {
        IncidentState state = null;
        for (Map.Entry<UUID, IncidentEvent> entry : events.entrySet()) {
            state = IncidentState.next(state, entry.getKey(), entry.getValue());
        }
        return Objects.requireNonNull(state, "it was declared");
    }

    /** The last event of a kind. */
    <E extends IncidentEvent> E last(Class<E> kind) {
        return events.sequencedValues().reversed().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    /** What a field of an event reads now; from now on it reads the value. */
    @Nullable
    Text correct(UUID eventId, String field, @Nullable Text value) {
        IncidentEvent event = Objects.requireNonNull(readings.get(eventId), "it was told");
        readings.put(eventId, Correction.of(event, field, value));
        return Correction.reading(event, field);
    }
}
