package dev.klaxon.query.postmortem;

import static dev.klaxon.query.postmortem.ActionAnswer.person;
import static dev.klaxon.query.postmortem.ActionAnswer.text;

import dev.klaxon.domain.cadence.Window;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.postmortem.Completeness;
import dev.klaxon.domain.postmortem.PostmortemEntry;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.domain.postmortem.PostmortemStatus;
import dev.klaxon.domain.postmortem.Progress;
import dev.klaxon.domain.refusal.Missing;
import dev.klaxon.events.Text;
import dev.klaxon.events.postmortem.DetectionGapRecorded;
import dev.klaxon.events.postmortem.FactorRecorded;
import dev.klaxon.events.postmortem.LearningsShared;
import dev.klaxon.events.postmortem.PostmortemHeld;
import dev.klaxon.events.postmortem.RootCauseIdentified;
import dev.klaxon.events.postmortem.WhyAnswered;
import dev.klaxon.query.incident.Titles;
import dev.klaxon.query.people.PersonAnswer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A post-mortem.
 *
 * @param bookBy by when the policy wants it booked; absent before the incident is resolved
 * @param overdue whether the day for which it is booked is past, in the policy's zone, and it was not held
 * @param held the meeting, once it took place
 * @param whys chains of whys, each in its own order
 * @param submittedBy who handed in what is under review or approved
 * @param missing what publishing it still needs
 */
public record PostmortemAnswer(
        UUID id,
        UUID incidentId,
        String reference,
        @Nullable String title,
        PostmortemStatus status,
        Instant bookedAt,
        @Nullable Instant bookBy,
        @Nullable Instant scheduledFor,
        boolean overdue,
        @Nullable PersonAnswer facilitator,
        @Nullable Meeting held,
        List<Finding> factors,
        List<Finding> detectionGaps,
        List<Whys> whys,
        @Nullable RootCause rootCause,
        List<ActionAnswer> actions,
        @Nullable PersonAnswer submittedBy,
        @Nullable PersonAnswer approvedBy,
        @Nullable Instant publishedAt,
        List<Learning> learnings,
        List<Missing> missing,
        long version) {

    public PostmortemAnswer {
        factors = List.copyOf(factors);
        detectionGaps = List.copyOf(detectionGaps);
        whys = List.copyOf(whys);
        actions = List.copyOf(actions);
        learnings = List.copyOf(learnings);
        missing = List.copyOf(missing);
    }

    /** When it was held, and who took part. */
    public record Meeting(Instant at, List<PersonAnswer> participants) {}

    /** A factor or a detection gap, with the event that may be corrected. */
    public record Finding(UUID eventId, @Nullable String text) {}

    /** A chain of whys, with its event. */
    public record Whys(UUID eventId, List<String> chain) {}

    /** The root cause as it was identified last, with its event. */
    public record RootCause(
            UUID eventId, String key, @Nullable String text) {}

    /** What was told to others. */
    public record Learning(Instant at, @Nullable String text, List<String> accountIds) {}

    /**
     * The answer.
     *
     * @param now for what is overdue
     */
    static PostmortemAnswer of(PostmortemState state, IncidentState incident, Policy policy, Instant now) {
        List<PostmortemEntry> entries = state.entries();
        Progress progress = state.progress();
        Instant resolvedAt = incident.stamps().firstResolvedAt();
        LocalDate today = policy.businessDays().dayOf(now);
        return new PostmortemAnswer(
                state.id().value(),
                state.incidentId().value(),
                incident.reference(),
                Titles.of(incident),
                progress.status(),
                state.bookedAt(),
                resolvedAt == null ? null : policy.postmortem().bookBy(resolvedAt),
                state.scheduledFor().orElse(null),
                isOverdue(state.awaitedAt().orElse(null), policy, now),
                person(state.facilitator().orElse(null)),
                last(each(entries, PostmortemHeld.class, PostmortemAnswer::meeting)),
                each(entries, FactorRecorded.class, next -> e -> finding(next, e.text())),
                each(entries, DetectionGapRecorded.class, next -> e -> finding(next, e.text())),
                each(
                        entries,
                        WhyAnswered.class,
                        next -> e -> new Whys(
                                next.eventId(),
                                e.chain().stream().map(Text::toString).toList())),
                last(each(
                        entries,
                        RootCauseIdentified.class,
                        next -> e -> new RootCause(next.eventId(), e.key(), text(e.text())))),
                state.actions().stream()
                        .map(action -> ActionAnswer.of(
                                action, state.id().value(), state.incidentId().value(), today))
                        .toList(),
                person(progress.submittedBy()),
                person(progress.approvedBy()),
                progress.publishedAt(),
                each(
                        entries,
                        LearningsShared.class,
                        next -> e -> new Learning(next.at(), text(e.text()), e.accountIds())),
                progress.status() == PostmortemStatus.PUBLISHED ? List.of() : Completeness.missing(state),
                state.version());
    }

    static boolean isOverdue(@Nullable Instant awaitedAt, Policy policy, Instant now) {
        return Optional.ofNullable(awaitedAt)
                .map(policy.postmortem()::holdBy)
                .filter(due -> Window.hasPassed(due, now))
                .isPresent();
    }

    private static Function<PostmortemHeld, Meeting> meeting(PostmortemEntry next) {
        return e -> new Meeting(
                next.at(),
                e.participants().stream()
                        .map(person ->
                                new PersonAnswer(person.id(), person.name().toString()))
                        .toList());
    }

    private static Finding finding(PostmortemEntry next, @Nullable Text said) {
        return new Finding(next.eventId(), text(said));
    }

    private static <E, A> List<A> each(
            List<PostmortemEntry> entries, Class<E> sort, Function<PostmortemEntry, Function<E, A>> answer) {
        return entries.stream()
                .filter(next -> sort.isInstance(next.event()))
                .flatMap(next -> Stream.of(answer.apply(next).apply(sort.cast(next.event()))))
                .toList();
    }

    private static <A> @Nullable A last(List<A> answers) {
        return answers.isEmpty() ? null : answers.getLast();
    }
}
