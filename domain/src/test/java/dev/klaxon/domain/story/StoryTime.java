package dev.klaxon.domain.story;

import java.time.Duration;
import java.time.Instant;

/** The clock of a {@link Story}: minutes after the declaration, which is on a Friday. */
public final class StoryTime {

    public static final Instant DECLARED = Instant.parse("2026-01-02T03:00:00Z");

    private StoryTime() {}

    public static Instant at(long minute) {
        return DECLARED.plus(Duration.ofMinutes(minute));
    }
}
