package dev.klaxon.domain.kpi;

import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Histories as no plan would have them: late facts, corrections, imports, falls back, mergers and post-mortems. */
final class RandomHistory {

    static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    private final Random random;

    RandomHistory(long seed) {
        random = new Random(seed);
    }

    History next() {
        List<History.Incident> incidents = new ArrayList<>();
        int count = random.nextInt(7);
        Instant last = START;
        for (int i = 0; i < count; i++) {
            Instant declaredAt = START.plus(Duration.ofMinutes(random.nextInt(100 * 24 * 60)));
            int span = List.of(60, 600, 3000, 20_000).get(random.nextInt(4));
            SequencedMap<UUID, IncidentEvent> events = new LinkedHashMap<>();
            RandomEvents source = new RandomEvents(random, i, declaredAt, span);
            events.put(new UUID(i + 1L, 0), source.declared());
            int facts = random.nextInt(45);
            for (int n = 1; n <= facts; n++) {
                events.put(new UUID(i + 1L, n), source.next(n, events));
            }
            Instant end = declaredAt.plus(Duration.ofMinutes(span));
            incidents.add(new History.Incident(events, learning(end)));
            last = end.isAfter(last) ? end : last;
        }
        return new History(incidents, last.plus(Duration.ofHours(24 * 40L + random.nextInt(24 * 120))));
    }

    Selection selection() {
        Instant from = START.plus(Duration.ofDays(random.nextInt(60)));
        Selection all = Selection.of(from, from.plus(Duration.ofDays(1 + random.nextInt(100))));
        return switch (random.nextInt(5)) {
            case 0 -> new Selection(all.from(), all.to(), Set.of(Severity.SEV_1, Severity.SEV_2), Set.of(), false);
            case 1 -> new Selection(all.from(), all.to(), Set.of(), Set.of("service-1"), false);
            case 2 -> new Selection(all.from(), all.to(), Set.of(), Set.of(), true);
            default -> Selection.of(START.minus(Duration.ofDays(1)), START.plus(Duration.ofDays(130)));
        };
    }

    private Learning learning(Instant from) {
        if (random.nextInt(3) == 0) {
            return Learning.NONE;
        }
        List<Learning.Action> actions = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            List<Learning.Due> dues = new ArrayList<>();
            Instant since = from;
            for (int moves = 1 + random.nextInt(3); moves > 0; moves--) {
                since = since.plus(Duration.ofHours(random.nextInt(100)));
                LocalDate day = since.atZone(ZoneOffset.UTC).toLocalDate();
                dues.add(new Learning.Due(day.plusDays(random.nextInt(9)), since));
            }
            actions.add(new Learning.Action(dues, List.of(), sometimes(from), sometimes(from), List.of()));
        }
        return new Learning(
                point(from),
                point(from),
                random.nextBoolean() ? new IncidentFigures.RootCause("cause-" + random.nextInt(3), List.of()) : null,
                random.nextBoolean() ? List.of(new UUID(7, 7)) : List.of(),
                actions);
    }

    private Learning.@Nullable Point point(Instant from) {
        Instant at = sometimes(from);
        return at == null ? null : new Learning.Point(at, new UUID(7, 8));
    }

    private @Nullable Instant sometimes(Instant from) {
        return random.nextInt(4) == 0 ? null : from.plus(Duration.ofHours(random.nextInt(24 * 16)));
    }
}
