package dev.klaxon.query.incident;

import static dev.klaxon.query.incident.Answers.person;
import static dev.klaxon.query.incident.Answers.text;

import dev.klaxon.domain.incident.Aftermath;
import dev.klaxon.domain.incident.Commerce;
import dev.klaxon.domain.incident.Discretion;
import dev.klaxon.domain.incident.Filed;
import dev.klaxon.events.Person;
import dev.klaxon.events.incident.RegulatoryDeadlineMet;
import dev.klaxon.events.incident.RegulatoryDeadlineSet;
import dev.klaxon.query.people.PersonAnswer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells what is owed to authorities and customers, and what remains to be done. */
public final class AftermathAnswers {

    private AftermathAnswers() {}

    /**
     * A duty to tell an authority.
     *
     * @param metAt absent until it is met
     */
    public record DeadlineAnswer(
            UUID id,
            @Nullable String jurisdiction,
            @Nullable String duty,
            @Nullable Instant dueAt,
            @Nullable Instant metAt,
            List<UUID> evidenceIds) {}

    /** A step of a recovery plan. */
    public record MilestoneAnswer(
            @Nullable String title,
            @Nullable PersonAnswer owner,
            @Nullable LocalDate dueOn) {}

    /** The recovery plan that holds. */
    public record RecoveryPlanAnswer(Instant agreedAt, List<MilestoneAnswer> milestones) {}

    /** Work that remains. */
    public record ItemAnswer(
            @Nullable String title,
            @Nullable PersonAnswer owner,
            @Nullable LocalDate dueOn,
            @Nullable String acceptanceCriteria) {}

    /**
     * The hand-off that holds.
     *
     * @param none whether nothing remains
     */
    public record HandoffAnswer(
            Instant handedOffAt,
            List<ItemAnswer> items,
            @Nullable String communicationPlan,
            boolean none,
            @Nullable String reason) {}

    static List<DeadlineAnswer> deadlines(Discretion discretion) {
        return discretion
                .deadlines()
                .events()
                .map(set -> deadline(set, discretion))
                .toList();
    }

    static @Nullable RecoveryPlanAnswer recoveryPlan(Commerce commerce) {
        return commerce.recoveryPlan()
                .map(plan -> new RecoveryPlanAnswer(
                        plan.claim().occurredAt(),
                        plan.milestones().stream()
                                .map(step -> new MilestoneAnswer(text(step.title()), owner(step.owner()), step.dueOn()))
                                .toList()))
                .orElse(null);
    }

    static @Nullable HandoffAnswer handoff(Aftermath aftermath) {
        return aftermath
                .handoff()
                .map(entry -> new HandoffAnswer(
                        entry.at(),
                        entry.event().items().stream()
                                .map(item -> new ItemAnswer(
                                        text(item.title()),
                                        owner(item.owner()),
                                        item.dueOn(),
                                        text(item.acceptanceCriteria())))
                                .toList(),
                        text(entry.event().communicationPlan()),
                        entry.event().none(),
                        text(entry.event().reason())))
                .orElse(null);
    }

    private static DeadlineAnswer deadline(RegulatoryDeadlineSet set, Discretion discretion) {
        Optional<Filed<RegulatoryDeadlineMet>> met = discretion.met(set.deadlineId());
        return new DeadlineAnswer(
                set.deadlineId().value(),
                text(set.jurisdiction()),
                text(set.duty()),
                set.dueAt(),
                met.map(Filed::at).orElse(null),
                met.stream()
                        .flatMap(entry -> entry.event().evidenceIds().stream())
                        .map(id -> id.value())
                        .toList());
    }

    private static @Nullable PersonAnswer owner(@Nullable Person owner) {
        return owner == null ? null : person(owner);
    }
}
