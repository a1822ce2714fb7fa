package dev.klaxon.domain.promise;

import dev.klaxon.domain.cadence.LineMoves;
import dev.klaxon.domain.cadence.LineRecord;
import dev.klaxon.domain.cadence.Measure;
import dev.klaxon.domain.cadence.Move;
import dev.klaxon.domain.clock.IncidentClocks;
import dev.klaxon.domain.clock.RunningClock;
import dev.klaxon.domain.clock.Timing;
import dev.klaxon.domain.incident.Chapter;
import dev.klaxon.domain.incident.Filed;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Cadence;
import dev.klaxon.domain.policy.CadenceLine;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.postmortem.Action;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.SeverityAssigned;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.incident.UpdateKind;
import dev.klaxon.events.incident.UpdatePublished;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an incident owes, as far as its events and those of its post-mortem tell. No clock in it: each promise says
 * itself which of its windows have passed.
 *
 * <p>Imported history owes nothing. Once it is RESOLVED an incident owes its duties to authorities and what is to be
 * learnt from it, once it is CLOSED the latter alone, and once it is cancelled or merged nothing.
 */
public final class Owed {

    private final IncidentState state;
    private final Policy policy;
    private final IncidentClocks clocks;
    private final List<Promise> promises = new ArrayList<>();

    private Owed(IncidentState state, Policy policy) {
        this.state = state;
        this.policy = policy;
        this.clocks = new IncidentClocks(state, policy);
    }

    /** All that is owed but what its post-mortem promised, soonest due first. */
    public static List<Promise> of(IncidentState state, Policy policy) {
        return of(state, null, policy);
    }

    /**
     * All that is owed, soonest due first.
     *
     * @param postmortem of the incident; null where none is booked
     */
    public static List<Promise> of(IncidentState state, @Nullable PostmortemState postmortem, Policy policy) {
        Status status = state.status();
        if (state.isImported() || status == Status.CANCELLED || status == Status.MERGED) {
            return List.of();
        }
        Owed owed = new Owed(state, policy);
        owed.booking();
        if (postmortem != null) {
            owed.learning(postmortem);
        }
        if (!status.isEnded()) {
            owed.duties();
        }
        if (status.isOpen()) {
            owed.answers();
            owed.updates();
            owed.briefs();
        }
        return owed.soonestFirst();
    }

    /** Whether an event of that kind can change what is owed. */
    public static boolean dependsOn(IncidentEvent event) {
        return switch (Chapter.of(event)) {
            case DECLARATION, TRIAGE, ROLES, COMMUNICATION, WORK, STATUS, AFTERMATH, DISCRETION, CORRECTIONS -> true;
            case EVIDENCE, COMMERCIAL, NOTES -> false;
        };
    }

    private void booking() {
        Timing timing = clocks.postmortem();
        if (timing != null) {
            once(PromiseKind.POSTMORTEM, null, timing);
        }
    }

    /** That it is held, and what was agreed in it. */
    private void learning(PostmortemState postmortem) {
        postmortem
                .awaitedAt()
                .ifPresent(awaited -> add(
                        PromiseKind.POSTMORTEM,
                        postmortem.id().toString(),
                        postmortem.scheduledAt().orElseThrow(),
                        policy.postmortem().holdBy(awaited),
                        null));
        for (Action action : postmortem.actions()) {
            LocalDate dueOn = action.dueOn();
            if (action.isOpen() && dueOn != null) {
                add(
                        PromiseKind.ACTION,
                        action.id().toString(),
                        action.dueSince(),
                        policy.postmortem().carryOutBy(dueOn),
                        null);
            }
        }
    }

    private void duties() {
        state.discretion()
                .deadlines()
                .entries()
                .forEach(set -> once(
                        PromiseKind.REGULATORY_DEADLINE,
                        set.event().deadlineId().toString(),
                        clocks.duty(set)));
    }

    private void answers() {
        once(PromiseKind.ACKNOWLEDGEMENT, null, clocks.acknowledgement());
        for (Role role : policy.roles().namedFirst()) {
            if (clocks.firstNamed(role).isEmpty()) {
                Instant declaredAt = state.declaration().at();
                add(
                        PromiseKind.ROLE,
                        role.name(),
                        declaredAt,
                        declaredAt.plus(policy.roles().namedWithin()),
                        null);
            }
        }
        state.roles()
                .requests()
                .entries()
                .forEach(
                        request -> once(PromiseKind.ROLE, request.event().role().name(), clocks.answerTo(request)));
        state.work()
                .hypotheses()
                .entries()
                .forEach(opened -> once(
                        PromiseKind.HYPOTHESIS, opened.event().hypothesisId().toString(), clocks.outcomeOf(opened)));
    }

    private void updates() {
        for (Audience audience : state.communication().audiences()) {
            if (CadenceLine.of(audience)
                    .filter(line -> line == CadenceLine.EXECUTIVE)
                    .isEmpty()) {
                promiseTo(audience);
            }
        }
        if (state.communication().firstExternal().isEmpty()
                && !follow(PromiseKind.UPDATE, null, CadenceLine.EXTERNAL, LineMoves.of(state, CadenceLine.EXTERNAL))) {
            once(PromiseKind.UPDATE, null, clocks.firstExternalUpdate());
        }
    }

    private void promiseTo(Audience audience) {
        Optional<CadenceLine> line = CadenceLine.of(audience);
        if (line.isEmpty() || !follow(PromiseKind.UPDATE, audience.name(), line.get(), LineMoves.of(state, audience))) {
            voluntary(audience);
        }
    }

    /** Briefs and updates to executives keep one line: what was given last names what comes next. */
    private void briefs() {
        List<Move> moves = LineMoves.of(state, CadenceLine.EXECUTIVE);
        boolean update = lastTo(Audience.EXECUTIVE)
                .filter(last -> state.communication()
                        .briefs()
                        .last()
                        .filter(brief -> brief.order().isAfter(last.order()))
                        .isEmpty())
                .isPresent();
        PromiseKind kind = update ? PromiseKind.UPDATE : PromiseKind.BRIEF;
        if (follow(kind, update ? Audience.EXECUTIVE.name() : null, CadenceLine.EXECUTIVE, moves)) {
            return;
        }
        if (update) {
            voluntary(Audience.EXECUTIVE);
        } else {
            once(PromiseKind.BRIEF, null, clocks.firstBrief());
        }
    }

    /** The window that a cadence keeps open, if one is. */
    private boolean follow(PromiseKind kind, @Nullable String subject, CadenceLine line, List<Move> moves) {
        LineRecord record = LineRecord.of(moves, severity -> policy.cadence().of(line, severity), Measure.TARGET, null);
        Duration step = state.severity()
                .flatMap(severity -> policy.cadence().of(line, severity))
                .map(Cadence::target)
                .orElse(null);
        record.open().ifPresent(window -> add(kind, subject, window.openedAt(), window.dueAt(), step));
        return record.open().isPresent();
    }

    /** A promise that was made where the severity asks for none: it is owed once. */
    private void voluntary(Audience audience) {
        lastTo(audience).filter(this::isVoluntary).ifPresent(last -> {
            Instant due = last.event().nextUpdateAt();
            if (due != null) {
                add(PromiseKind.UPDATE, audience.name(), last.at(), due, null);
            }
        });
    }

    private boolean isVoluntary(Filed<UpdatePublished> update) {
        boolean stoppedSince = state.statusTrack().steps().stream()
                .anyMatch(step -> !step.to().isOpen() && step.order().isAfter(update.order()));
        boolean askedFor = severityAt(update)
                .filter(severity -> policy.cadence().needsPromise(update.event().audience(), severity))
                .isPresent();
        return update.event().kind() == UpdateKind.REGULAR && !stoppedSince && !askedFor;
    }

    private Optional<Severity> severityAt(Filed<UpdatePublished> update) {
        return state.triage().severities().entries().stream()
                .filter(given -> update.order().isAfter(given.order()))
                .map(Filed::event)
                .map(SeverityAssigned::severity)
                .reduce((earlier, later) -> later);
    }

    private Optional<Filed<UpdatePublished>> lastTo(Audience audience) {
        return state.communication()
                .updates()
                .where(update -> update.audience() == audience)
                .last();
    }

    private void once(PromiseKind kind, @Nullable String subject, Timing timing) {
        Optional<RunningClock> clock = timing.waiting();
        clock.ifPresent(each -> add(kind, subject, each.startedAt(), each.dueAt(), null));
    }

    private void add(
            PromiseKind kind, @Nullable String subject, Instant openedAt, Instant dueAt, @Nullable Duration step) {
        promises.add(new Promise(kind, subject, openedAt, dueAt, step));
    }

    /** One promise a window: of two that ask for the same from the same instant the sooner one counts. */
    private List<Promise> soonestFirst() {
        promises.sort(Comparator.comparing(Promise::dueAt));
        Map<String, Promise> byWindow = new LinkedHashMap<>();
        promises.forEach(promise -> byWindow.putIfAbsent(promise.first().id(), promise));
        return List.copyOf(byWindow.values());
    }
}
