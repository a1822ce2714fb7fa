package dev.klaxon.recount;

import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.IncidentRestricted;
import dev.klaxon.events.incident.PostmortemLinked;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.UUID;

/** Histories as no plan would have them: late facts, corrections, imports, falls back, mergers and post-mortems. */
public final class RandomHistory {

    /** No incident is declared before. */
    public static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    private static final Instant BEFORE = START.minus(Duration.ofDays(1));

    private final Random random;
    private final long first;
    private final String[] services;

    public RandomHistory(long seed) {
        this(seed, 0);
    }

    /**
     * Histories beside others.
     *
     * @param first the number of the first incident
     * @param services that every incident affects, whatever else it does
     */
    public RandomHistory(long seed, long first, String... services) {
        this.random = new Random(seed);
        this.first = first;
        this.services = services;
    }

    /** A few incidents and a look at them soon after, or long after. */
    public History next() {
        record Begun(Lot lot, RandomEvents source, SequencedMap<UUID, IncidentEvent> events, Instant end) {}
        List<Begun> begun = new ArrayList<>();
        int count = random.nextInt(7);
        Instant last = START;
        for (int i = 0; i < count; i++) {
            Instant declaredAt = START.plus(Duration.ofMinutes(random.nextInt(100 * 24 * 60)));
            int span = List.of(60, 600, 3000, 20_000).get(random.nextInt(4));
            Lot lot = new Lot(random, first + i, declaredAt, span);
            RandomEvents source = new RandomEvents(lot, services);
            SequencedMap<UUID, IncidentEvent> events = new LinkedHashMap<>();
            events.put(lot.id(1, 0), source.declared());
            int facts = random.nextInt(45);
            for (int n = 1; n <= facts; n++) {
                events.put(lot.id(1, n), source.next(n, events));
            }
            Instant end = declaredAt.plus(Duration.ofMinutes(span));
            begun.add(new Begun(lot, source, events, end));
            last = end.isAfter(last) ? end : last;
        }
        int hours = random.nextInt(3) == 0 ? random.nextInt(24 * 14) : 24 * 40 + random.nextInt(24 * 120);
        Instant now = last.plus(Duration.ofHours(hours));
        List<History.Incident> incidents = new ArrayList<>();
        for (Begun each : begun) {
            var postmortem = RandomPostmortem.of(each.lot(), each.source().incident, each.end(), now);
            postmortem.values().stream()
                    .findFirst()
                    .ifPresent(booked -> each.events()
                            .put(
                                    each.lot().id(6, 0),
                                    new PostmortemLinked(booked.incidentId(), booked.postmortemId(), booked.claim())));
            if (random.nextInt(12) == 0) {
                IncidentId id = each.source().incident;
                each.events()
                        .put(
                                each.lot().id(7, 0),
                                new IncidentRestricted(id, null, each.lot().claim(each.end(), 99)));
            }
            incidents.add(new History.Incident(each.events(), postmortem));
        }
        return new History(incidents, now);
    }

    /** A question about them. */
    public Wanted wanted() {
        Instant from = START.plus(Duration.ofDays(random.nextInt(60)));
        Wanted some = Wanted.all(from, from.plus(Duration.ofDays(1 + random.nextInt(100))));
        return switch (random.nextInt(5)) {
            case 0 -> some.ofSeverities("SEV-1", "SEV-2");
            case 1 -> some.ofServices("service-1");
            case 2 -> some.ofDrills();
            default -> Wanted.all(BEFORE, START.plus(Duration.ofDays(130)));
        };
    }
}
