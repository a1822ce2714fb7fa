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
 * @param shares of the rates that look at one incident at a time
 * @param rootCause absent where none has a key
 * @param firstResolvedAt kept when it is reopened
 * @param turns each time that it ceased or began to be open
 */
public record IncidentFigures(
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
        Map<CadenceLine, Kept> cadence,
        Map<RateKey, Share> shares,
        @Nullable RootCause rootCause,
        @Nullable Instant firstResolvedAt,
        List<Turn> turns,
        List<ActionDue> actions,
        Stakes stakes,
        Voices voices,
        Outlook outlook) {

    /** Why an incident is left out, beside being a drill. */
    public enum Exclusion {
        NONE,
        MERGED,
        CANCELLED
    }

    /** Why it happened, by a key that is the same for the same cause. */
    public record RootCause(String key, List<UUID> eventIds) {

        public RootCause {
            eventIds = List.copyOf(eventIds);
        }
    }

    /** From here on it is open, or is not. */
    public record Turn(Instant at, boolean open) {}

    /** A stretch of time. */
    public record Spell(Instant from, @Nullable Instant to) {}

    public IncidentFigures {
        services = List.copyOf(services);
        durations = Map.copyOf(durations);
        asReported = Map.copyOf(asReported);
        anomalies = Set.copyOf(anomalies);
        cadence = Map.copyOf(cadence);
        shares = Map.copyOf(shares);
        turns = List.copyOf(turns);
        actions = List.copyOf(actions);
    }

    /**
     * The figures of one incident.
     *
     * @param policy by which it is judged
     * @param learning from its post-mortem
     * @param now the end of what is known
     */
    public static IncidentFigures of(IncidentState state, Policy policy, Learning learning, Instant now) {
        Severity severity = finalSeverity(state);
        Marks marks = new Marks(state, state.corrections());
        Marks reported = state.corrections().isEmpty() ? marks : new Marks(state.asReported(), History.empty());
        Filed<IncidentEvent> resolved = state.statusTrack().standing().firstResolved();
        Map<CadenceLine, Kept> cadence = cadence(state, policy, now);
        Map<RateKey, Share> shares =
                Shares.of(state, policy, severity, marks.spans().get(DurationKey.TIME_TO_DECLARE), now);
        shares.putAll(LearningShares.of(learning, resolved, severity, policy.businessDays(), now));
        Stream<Instant> pending = Stream.of(
                        Stream.of(state.declaration().at().plus(Shares.FIRST_STEPS)),
                        LearningShares.due(resolved, severity, policy.businessDays()).stream(),
                        cadence.values().stream().flatMap(kept -> kept.dueAt().stream()))
                .flatMap(instants -> instants);
        return new IncidentFigures(
                state.id(),
                state.reference(),
                state.declaration().eventId(),
                state.declaration().at(),
                severity,
                List.copyOf(state.services()),
                exclusion(state.status()),
                state.declaration().event().drill(),
                marks.spans(),
                reported.spans(),
                marks.anomalies(),
                cadence,
                shares,
                rootCause(state, learning),
                state.stamps().firstResolvedAt(),
                state.statusTrack().steps().stream()
                        .map(step ->
                                new Turn(step.order().occurredAt(), step.to().isOpen()))
                        .toList(),
                actions(learning, policy, now),
                Stakes.of(state),
                Voices.of(state),
                Outlook.of(pending, learning.actions(), policy.businessDays(), now));
    }

    /** The instant at which its figures may change next though nothing happens; null where they never do. */
    public @Nullable Instant changesAt() {
        return exclusion == Exclusion.NONE ? outlook.changesAt() : null;
    }

    /** When it was open, and when again: from an instant on, up to before the other; null for an end not reached. */
    public List<Spell> spells() {
        List<Spell> spells = new ArrayList<>();
        Instant since = declaredAt;
        for (Turn turn : turns) {
            if (turn.open() && since == null) {
                since = turn.at();
            } else if (!turn.open() && since != null) {
                if (since.isBefore(turn.at())) {
                    spells.add(new Spell(since, turn.at()));
                }
                since = null;
            }
        }
        if (since != null) {
            spells.add(new Spell(since, null));
        }
        return spells;
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

    private static Map<CadenceLine, Kept> cadence(IncidentState state, Policy policy, Instant now) {
        Map<CadenceLine, Kept> cadence = new EnumMap<>(CadenceLine.class);
        for (CadenceLine line : CadenceLine.values()) {
            cadence.put(line, Kept.of(state, policy, line, now));
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
