package dev.klaxon.domain.verdict;

import dev.klaxon.domain.clock.IncidentClocks;
import dev.klaxon.domain.clock.RunningClock;
import dev.klaxon.domain.clock.Timing;
import dev.klaxon.domain.incident.Filed;
import dev.klaxon.domain.incident.History;
import dev.klaxon.events.incident.IncidentEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Judges the clocks that run once.
 *
 * <p>A clock stops where the incident is no longer open: one that had not run out by then, and whose fact never came,
 * says nothing.
 */
final class ClockVerdicts {

    private final Case incident;
    private final List<Verdict> verdicts = new ArrayList<>();

    private ClockVerdicts(Case incident) {
        this.incident = incident;
    }

    static List<Verdict> of(Case incident) {
        ClockVerdicts judged = new ClockVerdicts(incident);
        judged.judgeAll();
        return judged.verdicts;
    }

    private void judgeAll() {
        IncidentClocks clocks = incident.clocks();
        boolean detectionUnknown =
                incident.isImported() && incident.state().declaration().event().detectedAt() == null;
        whileOpen(Rule.DECLARED_IN_TIME, null, detectionUnknown ? null : clocks.declaration());
        whileOpen(Rule.FIRST_ROLES_NAMED, null, clocks.firstRoles());
        whileOpen(Rule.ACKNOWLEDGED_IN_TIME, null, clocks.acknowledgement());
        whileOpen(Rule.FIRST_UPDATE_IN_TIME, null, clocks.firstExternalUpdate());
        whileOpen(Rule.FIRST_BRIEF_IN_TIME, null, clocks.firstBrief());
        whileOpen(Rule.DIAGNOSED_IN_TIME, null, clocks.diagnosis());
        whileOpen(Rule.TICKET_IN_TIME, null, clocks.ticket());
        each(
                Rule.REQUESTED_ROLE_ANSWERED,
                incident.state().roles().requests(),
                request -> whileOpen(
                        Rule.REQUESTED_ROLE_ANSWERED, request.event().role().name(), clocks.answerTo(request)));
        each(
                Rule.HYPOTHESIS_TIMEBOX_KEPT,
                incident.state().work().hypotheses(),
                opened -> whileOpen(
                        Rule.HYPOTHESIS_TIMEBOX_KEPT,
                        opened.event().hypothesisId().toString(),
                        clocks.outcomeOf(opened)));
        each(
                Rule.REGULATORY_DEADLINE_MET,
                incident.state().discretion().deadlines(),
                set -> everAfter(
                        Rule.REGULATORY_DEADLINE_MET, set.event().deadlineId().toString(), clocks.duty(set)));
        everAfter(Rule.POSTMORTEM_BOOKED_IN_TIME, null, clocks.postmortem());
    }

    /** A rule that binds several subjects; with none it does not apply. */
    private <E extends IncidentEvent> void each(Rule rule, History<E> subjects, Consumer<Filed<E>> judge) {
        if (subjects.isEmpty()) {
            verdicts.add(incident.notApplicable(rule));
        }
        subjects.entries().forEach(judge);
    }

    private void whileOpen(Rule rule, @Nullable String subject, @Nullable Timing timing) {
        judge(rule, subject, timing, incident.openUntil(), incident.state().isOpen());
    }

    /** Resolving and closing do not end such a duty. */
    private void everAfter(Rule rule, @Nullable String subject, @Nullable Timing timing) {
        boolean runs = !incident.isDropped();
        judge(rule, subject, timing, runs ? incident.now() : incident.openUntil(), runs);
    }

    /**
     * Judges one clock.
     *
     * @param until the last instant that counts where the fact is missing
     * @param runs whether it may still come
     */
    private void judge(Rule rule, @Nullable String subject, @Nullable Timing timing, Instant until, boolean runs) {
        RunningClock clock = timing == null ? null : timing.clock();
        if (timing == null || clock == null) {
            add(rule, subject, Outcome.NOT_APPLICABLE, null, null);
            return;
        }
        Instant doneAt = timing.doneAt();
        if (doneAt != null) {
            add(rule, subject, judgeDone(rule, clock, doneAt), timing, clock);
        } else if (incident.isImported()) {
            add(rule, subject, Outcome.NOT_APPLICABLE, timing, clock);
        } else if (clock.hasRunOut(until)) {
            add(rule, subject, Outcome.MISSED, timing, clock);
        } else {
            add(rule, subject, runs ? Outcome.PENDING : Outcome.NOT_APPLICABLE, timing, clock);
        }
    }

    private static Outcome judgeDone(Rule rule, RunningClock clock, Instant doneAt) {
        if (clock.hasRunOut(doneAt)) {
            return Outcome.MISSED;
        }
        // Early roles and an early booking are in time; elsewhere two stamps in the wrong order say nothing.
        boolean mayBeEarly = rule == Rule.FIRST_ROLES_NAMED || rule == Rule.POSTMORTEM_BOOKED_IN_TIME;
        return doneAt.isBefore(clock.startedAt()) && !mayBeEarly ? Outcome.NOT_APPLICABLE : Outcome.KEPT;
    }

    private void add(
            Rule rule,
            @Nullable String subject,
            Outcome outcome,
            @Nullable Timing timing,
            @Nullable RunningClock clock) {
        verdicts.add(new Verdict(
                rule,
                subject,
                outcome,
                clock == null ? null : Measured.of(Duration.between(clock.startedAt(), clock.dueAt())),
                clock == null || timing == null ? null : actual(clock, timing.doneAt()),
                clock == null ? null : clock.dueAt(),
                timing == null ? List.of() : timing.eventIds(),
                incident.policy().version()));
    }

    private static @Nullable Measured actual(RunningClock clock, @Nullable Instant doneAt) {
        if (doneAt == null) {
            return null;
        }
        Duration taken = Duration.between(clock.startedAt(), doneAt);
        return Measured.of(taken.isNegative() ? Duration.ZERO : taken);
    }
}
