package dev.klaxon.query.timeline;

import dev.klaxon.events.incident.Audience;
import org.jspecify.annotations.Nullable;

/**
 * What a timeline says of an event.
 *
 * @param action what was done
 * @param result what came of it, where someone said so
 * @param audience whom an update was for
 */
record Line(
        String action, @Nullable String result, @Nullable Audience audience) {

    static Line of(String action) {
        return new Line(action, null, null);
    }

    Line to(Audience told) {
        return new Line(action, result, told);
    }

    Line with(@Nullable Object outcome) {
        return new Line(action, outcome == null ? null : outcome.toString(), audience);
    }
}
