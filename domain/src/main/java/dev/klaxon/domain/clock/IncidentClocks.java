package dev.klaxon.domain.clock;

import dev.klaxon.domain.incident.Filed;
import dev.klaxon.domain.incident.History;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.incident.RoleBoard;
import dev.klaxon.domain.policy.Clocks;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.HypothesisOpened;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.RegulatoryDeadlineSet;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.RoleAssigned;
import dev.klaxon.events.incident.RoleHandedOver;
import dev.klaxon.events.incident.RoleRequested;
import dev.klaxon.events.incident.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The clocks of one incident that run once, each beside what it waits for. */
public final class IncidentClocks {

    private final IncidentState state;
    private final Policy policy;
    private final List<SeverityChange> severities;
    private final @Nullable Instant notOpenSince;

    public IncidentClocks(IncidentState state, Policy policy) {
        this.state = state;
        this.policy = policy;
        this.severities = state.triage().severities().entries().stream()
                .map(given -> new SeverityChange(given.at(), given.event().severity()))
                .toList();
        this.notOpenSince = state.statusTrack().notOpenSince().orElse(null);
    }

    /** From detection to declaration; null where the two stand in the wrong order. */
    public @Nullable Timing declaration() {
        Instant detectedAt = state.stamps().detectedAt();
        Filed<? extends IncidentEvent> declared = state.declaration();
        return declared.at().isBefore(detectedAt)
                ? null
                : Timing.of(Optional.of(running(detectedAt, policy.clocks().declareWithin())), Optional.of(declared));
    }

    /** From declaration to the naming of the last of the first roles; null where none is asked for. */
    public @Nullable Timing firstRoles() {
        List<Role> roles = policy.roles().namedFirst();
        if (roles.isEmpty()) {
            return null;
        }
        RunningClock clock = running(declaredAt(), policy.roles().namedWithin());
        List<Filed<IncidentEvent>> named =
                roles.stream().flatMap(role -> firstNamed(role).stream()).toList();
        Instant lastAt = named.size() < roles.size()
                ? null
                : named.stream().map(Filed::at).max(Comparator.naturalOrder()).orElse(null);
        return new Timing(clock, lastAt, named.stream().map(Filed::eventId).toList());
    }

    /** When somebody first held the role. */
    public Optional<Filed<IncidentEvent>> firstNamed(Role role) {
        return state.roles().changes().first(change -> takes(change, role));
    }

    public Timing acknowledgement() {
        return sinceDeclared(Clocks::acknowledgeWithin, state.acknowledgement());
    }

    public Timing firstExternalUpdate() {
        return sinceDeclared(Clocks::firstUpdateWithin, state.communication().firstExternal());
    }

    /** Ends with the first brief or update to executives: either keeps the executive line. */
    public Timing firstBrief() {
        Stream<Filed<? extends IncidentEvent>> briefs =
                state.communication().briefs().entries().stream().map(entry -> entry);
        Stream<Filed<? extends IncidentEvent>> updates =
                state
                        .communication()
                        .updates()
                        .where(update -> update.audience() == Audience.EXECUTIVE)
                        .entries()
                        .stream()
                        .map(entry -> entry);
        return sinceDeclared(
                Clocks::firstBriefWithin,
                Stream.concat(briefs, updates).min((one, other) -> one.order().compareTo(other.order())));
    }

    public Timing diagnosis() {
        return sinceDeclared(Clocks::diagnoseWithin, state.diagnosis());
    }

    public Timing ticket() {
        return timing(
                declaredAt(),
                (severity, from) -> policy.clocks().ticketDue(severity, from),
                state.work().tickets().first());
    }

    /** From the request to somebody in the role; answered at once where somebody was. */
    public Timing answerTo(Filed<RoleRequested> request) {
        Role role = request.event().role();
        History<IncidentEvent> changes = state.roles().changes();
        RoleBoard then = new RoleBoard(new History<>(changes.entries().stream()
                .filter(change -> request.order().isAfter(change.order()))
                .toList()));
        Optional<Filed<? extends IncidentEvent>> answer = then.holder(role).isPresent()
                ? Optional.of(request)
                : changes.entries().stream()
                        .filter(change -> change.order().isAfter(request.order()) && takes(change.event(), role))
                        .findFirst()
                        .map(change -> change);
        return timing(
                request.at(),
                (severity, from) -> policy.clocks().respondersWithin(severity).map(from::plus),
                answer);
    }

    /** The timebox of a hypothesis; no clock where it has none. */
    public Timing outcomeOf(Filed<HypothesisOpened> opened) {
        Integer minutes = opened.event().timeboxMinutes();
        return Timing.of(
                Optional.ofNullable(minutes).map(each -> running(opened.at(), Duration.ofMinutes(each))),
                state.work().closingOf(opened.event().hypothesisId()));
    }

    /** A duty to tell an authority; no clock where it has no due time. */
    public Timing duty(Filed<RegulatoryDeadlineSet> set) {
        return Timing.of(
                Optional.ofNullable(set.event().dueAt()).map(due -> new RunningClock(set.at(), due)),
                state.discretion().met(set.event().deadlineId()));
    }

    /** From RESOLVED to a booked post-mortem; null until then, and where none is asked for. */
    public @Nullable Timing postmortem() {
        Instant resolvedAt = state.stamps().firstResolvedAt();
        if (resolvedAt == null
                || state.severity().filter(policy.postmortem()::isRequired).isEmpty()) {
            return null;
        }
        return Timing.of(
                Optional.of(new RunningClock(resolvedAt, policy.postmortem().bookBy(resolvedAt))),
                state.aftermath().postmortem());
    }

    private Timing sinceDeclared(Limit limit, Optional<? extends Filed<? extends IncidentEvent>> done) {
        return timing(
                declaredAt(),
                (severity, from) -> limit.of(policy.clocks(), severity).map(from::plus),
                done);
    }

    private Timing timing(Instant start, DueRule rule, Optional<? extends Filed<? extends IncidentEvent>> done) {
        Instant doneAt = done.map(Filed::at).orElse(null);
        return Timing.of(RunningClock.of(start, severities, rule, earlier(doneAt, notOpenSince)), done);
    }

    private Instant declaredAt() {
        return state.declaration().at();
    }

    private static RunningClock running(Instant from, Duration limit) {
        return new RunningClock(from, from.plus(limit));
    }

    private static boolean takes(IncidentEvent change, Role role) {
        return switch (change) {
            case RoleAssigned e -> e.role() == role;
            case RoleHandedOver e -> e.role() == role;
            default -> false;
        };
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /** One clock of the policy. */
    @FunctionalInterface
    private interface Limit {
        Optional<Duration> of(Clocks clocks, Severity severity);
    }
}
