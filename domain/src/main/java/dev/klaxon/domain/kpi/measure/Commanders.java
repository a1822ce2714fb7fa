package dev.klaxon.domain.kpi.measure;

import dev.klaxon.domain.cadence.LineRecord;
import dev.klaxon.domain.cadence.Window;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Person;
import dev.klaxon.events.incident.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who commanded an incident, and when.
 *
 * @param terms in business order, each until the next
 */
public record Commanders(List<Term> terms) {

    public Commanders {
        terms = List.copyOf(terms);
    }

    /**
     * From here on that person commands.
     *
     * @param personId null where nobody does
     */
    public record Term(Instant since, @Nullable String personId) {}

    public static Commanders of(IncidentState state) {
        return new Commanders(state.roles().course().stream()
                .map(assignments -> new Term(
                        assignments.since().occurredAt(),
                        assignments.holders().getOrDefault(Role.INCIDENT_COMMANDER, List.of()).stream()
                                .findFirst()
                                .map(Person::id)
                                .orElse(null)))
                .toList());
    }

    /** Whether the person ever did. */
    public boolean wasEverOf(String personId) {
        return terms.stream().anyMatch(term -> personId.equals(term.personId()));
    }

    /** Whether the person did at that instant; who takes over at it does already. */
    boolean wasOf(String personId, Instant at) {
        String commander = null;
        for (Term term : terms) {
            commander = term.since().isAfter(at) ? commander : term.personId();
        }
        return personId.equals(commander);
    }

    /** The windows that were hit, or ran out, while the person commanded. */
    LineRecord under(LineRecord line, String personId) {
        List<Window> windows = new ArrayList<>();
        for (Window window : line.windows()) {
            long times = times(window, personId);
            if (times > 0) {
                windows.add(new Window(
                        window.openedAt(),
                        window.dueAt(),
                        window.outcome(),
                        times,
                        window.endedAt(),
                        window.eventId()));
            }
        }
        return new LineRecord(windows);
    }

    private long times(Window window, String personId) {
        Instant end = window.endedAt();
        if (end == null) {
            return 0;
        }
        if (window.times() == 1) {
            return wasOf(personId, end) ? 1 : 0;
        }
        long times = 0;
        for (int i = 0; i < terms.size(); i++) {
            if (personId.equals(terms.get(i).personId())) {
                long before = missedBefore(window, terms.get(i).since());
                long until = i + 1 < terms.size()
                        ? missedBefore(window, terms.get(i + 1).since())
                        : window.times();
                times += until - before;
            }
        }
        return times;
    }

    /** How many due times of many that were missed in a row come before that instant. */
    private static long missedBefore(Window window, Instant at) {
        Duration since = Duration.between(window.openedAt(), at);
        if (!since.isPositive()) {
            return 0;
        }
        Duration step = Duration.between(window.openedAt(), window.dueAt()).dividedBy(window.times());
        return Math.min(window.times(), since.minusNanos(1).dividedBy(step));
    }
}
