package dev.klaxon.domain.kpi.measure;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.kpi.measure.CommercialImpact.AffectedAccount;
import dev.klaxon.events.incident.Severity;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What drove one incident (its root cause, its services and the segments of its customers), and what it cost.
 *
 * @param severity the final one
 * @param rootCause the key; absent where none is named
 * @param services those that are affected
 * @param segments of the affected accounts, each once
 * @param restoreSeconds the time to restore, where it has a length
 * @param revenueAtRisk by the last assessment that tells it
 */
public record IncidentDrivers(
        @Nullable Severity severity,
        @Nullable String rootCause,
        List<String> services,
        List<String> segments,
        @Nullable Long restoreSeconds,
        @Nullable Money revenueAtRisk) {

    public IncidentDrivers {
        services = List.copyOf(services);
        segments = List.copyOf(segments);
    }

    /** Those of the incident. */
    public static IncidentDrivers of(IncidentState state, Learning learning) {
        Span restore = new IncidentDurations(state, state.corrections()).spans().get(DurationKey.TIME_TO_RESTORE);
        CommercialImpact impact = CommercialImpact.of(state);
        RootCause cause = IncidentMeasures.rootCause(state, learning);
        return new IncidentDrivers(
                IncidentMeasures.finalSeverity(state),
                cause == null ? null : cause.key(),
                List.copyOf(state.services()),
                impact.accounts().stream()
                        .map(AffectedAccount::segment)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                restore == null ? null : (Long) restore.seconds(),
                impact.revenueAtRisk());
    }
}
