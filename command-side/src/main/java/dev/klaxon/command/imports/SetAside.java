package dev.klaxon.command.imports;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The jobs that failed here and rest before they are tried again, longer each time. */
final class SetAside {

    private static final Duration FIRST_REST = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Map<UUID, Rest> rests = new HashMap<>();

    SetAside(InstantSource clock) {
        this.clock = clock;
    }

    boolean isResting(UUID job) {
        Rest rest = rests.get(job);
        return rest != null && clock.instant().isBefore(rest.until());
    }

    void failed(UUID job) {
        Rest last = rests.get(job);
        Duration rest = last == null ? FIRST_REST : last.length().multipliedBy(2);
        Duration length = rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
        rests.put(job, new Rest(length, clock.instant().plus(length)));
    }

    void succeeded(UUID job) {
        rests.remove(job);
    }

    private record Rest(Duration length, Instant until) {}
}
