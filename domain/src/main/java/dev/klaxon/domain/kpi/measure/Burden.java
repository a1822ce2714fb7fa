package dev.klaxon.domain.kpi.measure;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.kpi.measure.Stakes.Customer;
import dev.klaxon.events.incident.Severity;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one incident lays on what drove it: its root cause, its services and the segments of its customers.
 *
 * @param severity the final one
 * @param rootCause the key; absent where none is named
 * @param services those that are affected
 * @param segments of the affected accounts, each once
 * @param restoreSeconds the time to restore, where it has a length
 * @param revenueAtRisk by the last assessment that tells it
 */
public record Burden(
        @Nullable Severity severity,
        @Nullable String rootCause,
        List<String> services,
        List<String> segments,
        @Nullable Long restoreSeconds,
        @Nullable Money revenueAtRisk) {

    public Burden {
        services = List.copyOf(services);
        segments = List.copyOf(segments);
    }

    /** What the incident lays on its drivers. */
    public static Burden of(IncidentState state, Learning learning) {
        Span restore = new Marks(state, state.corrections()).spans().get(DurationKey.TIME_TO_RESTORE);
        Stakes stakes = Stakes.of(state);
        IncidentFigures.RootCause cause = IncidentFigures.rootCause(state, learning);
        return new Burden(
                IncidentFigures.finalSeverity(state),
                cause == null ? null : cause.key(),
                List.copyOf(state.services()),
                stakes.accounts().stream()
                        .map(Customer::segment)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                restore == null ? null : (Long) restore.seconds(),
                stakes.revenueAtRisk());
    }
}
