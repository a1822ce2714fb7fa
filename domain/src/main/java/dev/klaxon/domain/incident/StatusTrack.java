package dev.klaxon.domain.incident;

import dev.klaxon.events.incident.IncidentCancelled;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentMerged;
import dev.klaxon.events.incident.IncidentReopened;
import dev.klaxon.events.incident.IncidentUnmerged;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.incident.StatusTransitioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the status moved. */
public record StatusTrack(History<IncidentEvent> changes) {

    /**
     * Where the track leads.
     *
     * @param entries by what each status was last entered; cleared by falling back or reopening below it, never copied
     *     to a skipped one
     * @param firstResolved kept for ever
     * @param since the last fall-back or reopening; null where there was none
     */
    public record CurrentStatus(
            Status status,
            Map<Status, Filed<IncidentEvent>> entries,
            @Nullable Filed<IncidentEvent> firstResolved,
            @Nullable BusinessOrder since) {

        /** When a status was last entered. */
        public @Nullable Instant entered(Status stage) {
            Filed<IncidentEvent> entry = entries.get(stage);
            return entry == null ? null : entry.at();
        }

        public @Nullable Instant firstResolvedAt() {
            return firstResolved == null ? null : firstResolved.at();
        }
    }

    /** Folds the moves in business order; entering a status that it has already changes nothing. */
    public CurrentStatus current() {
        Status status = Status.DECLARED;
        boolean merged = false;
        Map<Status, Filed<IncidentEvent>> entered = new EnumMap<>(Status.class);
        Filed<IncidentEvent> firstResolved = null;
        BusinessOrder since = null;
        for (Filed<IncidentEvent> change : changes.entries()) {
            if (change.event() instanceof IncidentMerged || change.event() instanceof IncidentUnmerged) {
                merged = change.event() instanceof IncidentMerged;
                continue;
            }
            Status to = target(change.event());
            boolean reopened = change.event() instanceof IncidentReopened;
            if (to == status && !reopened) {
                continue;
            }
            if (to.isBefore(status) || reopened) {
                since = change.order();
                entered.keySet().removeIf(to::isBefore);
            }
            if (to != Status.DECLARED) {
                entered.put(to, change);
            }
            if (to == Status.RESOLVED && firstResolved == null) {
                firstResolved = change;
            }
            status = to;
        }
        return new CurrentStatus(merged ? Status.MERGED : status, entered, firstResolved, since);
    }

    /**
     * A change that took effect. MERGED covers whatever status lies beneath.
     *
     * @param reopening whether it was reopened, or became an incident of its own again
     */
    public record Step(BusinessOrder order, Status from, Status to, boolean reopening) {}

    /** All changes that took effect, in business order. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        Status status = Status.DECLARED;
        boolean merged = false;
        for (Filed<IncidentEvent> change : changes.entries()) {
            if (change.event() instanceof IncidentMerged || change.event() instanceof IncidentUnmerged) {
                boolean merges = change.event() instanceof IncidentMerged;
                if (merges != merged) {
                    steps.add(new Step(
                            change.order(), merges ? status : Status.MERGED, merges ? Status.MERGED : status, !merges));
                }
                merged = merges;
                continue;
            }
            Status to = target(change.event());
            boolean reopened = change.event() instanceof IncidentReopened;
            if (!merged && (to != status || reopened)) {
                steps.add(new Step(change.order(), status, to, reopened));
            }
            status = to;
        }
        return steps;
    }

    /** Since when it is not open; empty while it is. */
    public Optional<Instant> notOpenSince() {
        Instant since = null;
        for (Step step : steps()) {
            if (step.to().isOpen()) {
                since = null;
            } else if (since == null) {
                since = step.order().occurredAt();
            }
        }
        return Optional.ofNullable(since);
    }

    /** The incident of which it is a part now. */
    public Optional<IncidentMerged> merge() {
        return changes.where(change -> change instanceof IncidentMerged || change instanceof IncidentUnmerged)
                .latest()
                .filter(IncidentMerged.class::isInstance)
                .map(IncidentMerged.class::cast);
    }

    /** Whether it was ever reopened. */
    public boolean wasReopened() {
        return !changes.of(IncidentReopened.class).isEmpty();
    }

    /** The moves that come before that place. */
    public StatusTrack before(BusinessOrder place) {
        return new StatusTrack(new History<>(changes.entries().stream()
                .filter(change -> place.isAfter(change.order()))
                .toList()));
    }

    /** Where the first move leads that comes after that place. */
    public Optional<Status> nextAfter(BusinessOrder place) {
        return changes.entries().stream()
                .filter(change -> change.order().isAfter(place))
                .filter(change ->
                        !(change.event() instanceof IncidentMerged) && !(change.event() instanceof IncidentUnmerged))
                .findFirst()
                .map(change -> target(change.event()));
    }

    private static Status target(IncidentEvent change) {
        return switch (change) {
            case StatusTransitioned e -> e.to();
            case IncidentReopened e -> e.to();
            case IncidentCancelled e -> Status.CANCELLED;
            default -> throw new IllegalStateException("Not a change of status: " + change);
        };
    }
}
