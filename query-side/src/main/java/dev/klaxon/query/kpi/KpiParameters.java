package dev.klaxon.query.kpi;

import dev.klaxon.domain.kpi.filter.KpiFilter;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.incident.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a caller wants figures about; what is not stated does not narrow it. */
public final class KpiParameters {

    private static final Duration USUAL_PERIOD = Duration.ofDays(30);

    private KpiParameters() {}

    /**
     * Of a period, of the last 30 days unless it is stated; one that ends where it begins holds nothing.
     *
     * @throws CommandRejected {@code period-empty}
     */
    public static KpiFilter of(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable List<Severity> severity,
            @Nullable List<String> service,
            boolean drills,
            Instant now) {
        Instant end = to == null ? later(now, from) : to;
        Instant begin = from == null ? end.minus(USUAL_PERIOD) : from;
        if (end.isBefore(begin)) {
            throw new CommandRejected(
                    Code.PERIOD_EMPTY,
                    "'from' must not come after 'to'; the period is from %s to %s".formatted(begin, end));
        }
        return new KpiFilter(
                begin,
                end,
                severity == null ? Set.of() : Set.copyOf(severity),
                service == null ? Set.of() : Set.copyOf(service),
                drills);
    }

    /** Nothing has happened yet from a later instant on. */
    private static Instant later(Instant now, @Nullable Instant from) {
        return from != null && from.isAfter(now) ? from : now;
    }
}
