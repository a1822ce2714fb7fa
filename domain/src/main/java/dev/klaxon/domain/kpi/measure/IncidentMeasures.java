package dev.klaxon.domain.kpi.measure;

import dev.klaxon.domain.incident.Filed;
import dev.klaxon.domain.incident.History;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.CadenceLine;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.RootCauseNamed;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one incident adds to every figure. Plain data, so that a view can keep it and add many up.
 *
 * @param severity the final one; absent only while an import has not told it
 * @param durations those that have a length
 * @param asReported the same before any correction
 * @param anomalies the durations whose ends stand in the wrong order
 * @param rates those that look at one incident at a time
 * @param rootCause absent where none has a key
 * @param firstResolvedAt kept when it is reopened
 * @param turns each time that it ceased or began to be open
 */
public record IncidentMeasures(
        IncidentId incidentId,
        String reference,
        UUID declaredBy,
        Instant declaredAt,
        @Nullable Severity severity,
        List<String> services,
        Exclusion exclusion,
        boolean drill,
        Map<DurationKey, Span> durations,
        Map<DurationKey, Span> asReported,
        Set<DurationKey> anomalies,
        Map<CadenceLine, CadenceAdherence> cadence,
        Map<RateKey, Fraction> rates,
        @Nullable RootCause rootCause,
        @Nullable Instant firstResolvedAt,
        List<Turn> turns,
        List<ActionDue> actions,
        CommercialImpact commercialImpact,
        CustomerFeedback customerFeedback,
        PendingChanges pendingChanges) {

    /** Why an incident is left out, beside being a drill. */
    public enum Exclusion {
        NONE,
        MERGED,
        CANCELLED
    }

    /** From here on it is open, or is not. */
    public record Turn(Instant at, boolean open) {}

    /** A stretch of time. */
    public record OpenPeriod(Instant from, @Nullable Instant to) {}

    public IncidentMeasures {
        services = List.copyOf(services);
        durations = Map.copyOf(durations);
        asReported = Map.copyOf(asReported);
        anomalies = Set.copyOf(anomalies);
        cadence = Map.copyOf(cadence);
        rates = Map.copyOf(rates);
        turns = List.copyOf(turns);
        actions = List.copyOf(actions);
    }

    /**
     * The measures of one incident.
     *
     * @param policy by which it is judged
     * @param learning from its post-mortem
     * @param now the end of what is known
     */
    public static IncidentMeasures of(IncidentState state, Policy policy, Learning learning, Instant now) {
        Severity severity = finalSeverity(state);
        IncidentDurations durations = new IncidentDurations(state, state.corrections());
        IncidentDurations reported =
                state.corrections().isEmpty() ? durations : new IncidentDurations(state.asReported(), History.empty());
        Filed<IncidentEvent> resolved = state.statusTrack().current().firstResolved();
        Map<CadenceLine, CadenceAdherence> cadence = cadence(state, policy, now);
        Map<RateKey, Fraction> rates =
                IncidentRates.of(state, policy, severity, durations.spans().get(DurationKey.TIME_TO_DECLARE), now);
        rates.putAll(PostmortemRates.of(learning, resolved, severity, policy.businessDays(), now));
        Stream<Instant> pending = Stream.of(
                        Stream.of(state.declaration().at().plus(IncidentRates.FIRST_STEPS)),
                        PostmortemRates.due(resolved, severity, policy.businessDays()).stream(),
                        cadence.values().stream().flatMap(adherence -> adherence.dueAt().stream()))
                .flatMap(instants -> instants);
        return new IncidentMeasures(
                state.id(),
                state.reference(),
                state.declaration().eventId(),
                state.declaration().at(),
                severity,
                List.copyOf(state.services()),
                exclusion(state.status()),
                state.declaration().event().drill(),
                durations.spans(),
                reported.spans(),
                durations.anomalies(),
                cadence,
                rates,
                rootCause(state, learning),
                state.stamps().firstResolvedAt(),
                state.statusTrack().steps().stream()
                        .map(step ->
                                new Turn(step.order().occurredAt(), step.to().isOpen()))
                        .toList(),
                actions(learning, policy, now),
                CommercialImpact.of(state),
                CustomerFeedback.of(state),
                PendingChanges.of(pending, learning.actions(), policy.businessDays(), now));
    }

    /** The instant at which its figures may change next though nothing happens; null where they never do. */
    public @Nullable Instant changesAt() {
        return exclusion == Exclusion.NONE ? pendingChanges.changesAt() : null;
    }

    /** When it was open, and when again: from an instant on, up to before the other; null for an end not reached. */
    public List<OpenPeriod> openPeriods() {
        List<OpenPeriod> openPeriods = new ArrayList<>();
        Instant since = declaredAt;
        for (Turn turn : turns) {
            if (turn.open() && since == null) {
                since = turn.at();
            } else if (!turn.open() && since != null) {
                if (since.isBefore(turn.at())) {
                    openPeriods.add(new OpenPeriod(since, turn.at()));
                }
                since = null;
            }
        }
        if (since != null) {
            openPeriods.add(new OpenPeriod(since, null));
        }
        return openPeriods;
    }

    /** Whether it was open at that instant, by business time. */
    public boolean isOpenAt(Instant at) {
        boolean open = true;
        for (Turn turn : turns) {
            open = turn.at().isAfter(at) ? open : turn.open();
        }
        return open;
    }

    static @Nullable Severity finalSeverity(IncidentState state) {
        return state.triage().finalSeverity().orElse(null);
    }

    private static Exclusion exclusion(Status status) {
        return switch (status) {
            case MERGED -> Exclusion.MERGED;
            case CANCELLED -> Exclusion.CANCELLED;
            case DECLARED, CONTAINED, MITIGATED, RESOLVED, CLOSED -> Exclusion.NONE;
        };
    }

    private static Map<CadenceLine, CadenceAdherence> cadence(IncidentState state, Policy policy, Instant now) {
        Map<CadenceLine, CadenceAdherence> cadence = new EnumMap<>(CadenceLine.class);
        for (CadenceLine line : CadenceLine.values()) {
            cadence.put(line, CadenceAdherence.of(state, policy, line, now));
        }
        return cadence;
    }

    /** The published key of the post-mortem wins over that of the incident. */
    static @Nullable RootCause rootCause(IncidentState state, Learning learning) {
        if (learning.rootCause() != null) {
            return learning.rootCause();
        }
        Filed<RootCauseNamed> named = state.work().rootCauseKey().orElse(null);
        String key = named == null ? null : named.event().key();
        return named == null || key == null ? null : new RootCause(key, List.of(named.eventId()));
    }

    static List<ActionDue> actions(Learning learning, Policy policy, Instant now) {
        return learning.actions().stream()
                .flatMap(action -> ActionDue.of(action, policy.businessDays(), now).stream())
                .toList();
    }
}
