package dev.klaxon.domain.kpi;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.incident.StatusTrack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which an incident was open.
 *
 * @param to the first instant at which it was so no more; null while it is open
 */
public record OpenStretch(Instant from, @Nullable Instant to) {

    /** All that have a length, in order, none before the declaration. */
    public static List<OpenStretch> of(IncidentState state) {
        List<OpenStretch> stretches = new ArrayList<>();
        Instant declaredAt = state.declaration().at();
        Instant since = declaredAt;
        for (StatusTrack.Step step : state.statusTrack().steps()) {
            Instant at = step.order().occurredAt();
            if (!step.to().isOpen()) {
                add(stretches, since, at);
                since = null;
            } else if (since == null) {
                since = at.isBefore(declaredAt) ? declaredAt : at;
            }
        }
        if (since != null) {
            stretches.add(new OpenStretch(since, null));
        }
        return stretches;
    }

    private static void add(List<OpenStretch> stretches, @Nullable Instant from, Instant to) {
        if (from != null && from.isBefore(to)) {
            stretches.add(new OpenStretch(from, to));
        }
    }
}
