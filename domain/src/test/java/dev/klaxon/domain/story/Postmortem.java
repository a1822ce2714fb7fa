package dev.klaxon.domain.story;

import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.PostmortemId;
import dev.klaxon.events.postmortem.ActionAdded;
import dev.klaxon.events.postmortem.ActionCategory;
import dev.klaxon.events.postmortem.ActionCompleted;
import dev.klaxon.events.postmortem.ActionDropped;
import dev.klaxon.events.postmortem.ActionDueDateMoved;
import dev.klaxon.events.postmortem.ActionId;
import dev.klaxon.events.postmortem.ActionReassigned;
import dev.klaxon.events.postmortem.ActionVerified;
import dev.klaxon.events.postmortem.DetectionGapRecorded;
import dev.klaxon.events.postmortem.FactorRecorded;
import dev.klaxon.events.postmortem.LearningsShared;
import dev.klaxon.events.postmortem.PostmortemApproved;
import dev.klaxon.events.postmortem.PostmortemEntryCorrected;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.events.postmortem.PostmortemHeld;
import dev.klaxon.events.postmortem.PostmortemPublished;
import dev.klaxon.events.postmortem.PostmortemRescheduled;
import dev.klaxon.events.postmortem.PostmortemReturned;
import dev.klaxon.events.postmortem.PostmortemScheduled;
import dev.klaxon.events.postmortem.PostmortemSubmitted;
import dev.klaxon.events.postmortem.RootCauseIdentified;
import dev.klaxon.events.postmortem.WhyAnswered;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post-mortem as somebody tells of it at one time: verbs that make its events. */
public record Postmortem(PostmortemId id, IncidentId incident, Claim claim) {

    public static final PostmortemId ID = new PostmortemId(new UUID(1, 1));

    /** The one action of most. */
    public static final ActionId ACTION = new ActionId(new UUID(3, 3));

    /** That of the {@link Story}, told by ana in that minute of it. */
    public static Postmortem at(int minute) {
        return new Postmortem(
                ID, Story.INCIDENT, new Claim(Facts.person("ana"), StoryTime.at(minute), Precision.SECOND));
    }

    /** The same as told by that claim. */
    public Postmortem by(Claim other) {
        return new Postmortem(id, incident, other);
    }

    /** The fold of events; the nth has the id {@code event(n)}, the first being 0. */
    public static PostmortemState folded(PostmortemEvent... events) {
        PostmortemState state = null;
        for (PostmortemEvent event : events) {
            state = PostmortemState.next(state, event(state == null ? 0 : state.version()), event);
        }
        return Objects.requireNonNull(state, "it was booked");
    }

    /** What it is once more was told. */
    public static PostmortemState then(PostmortemState state, PostmortemEvent event) {
        return PostmortemState.next(state, event(state.version()), event);
    }

    public static UUID event(long nth) {
        return new UUID(9, nth);
    }

    public PostmortemEvent booked(@Nullable Instant scheduledFor, @Nullable Person facilitator) {
        return new PostmortemScheduled(id, incident, scheduledFor, facilitator, claim);
    }

    public PostmortemEvent moved(@Nullable Instant scheduledFor) {
        return new PostmortemRescheduled(id, incident, scheduledFor, null, claim);
    }

    public PostmortemEvent held(Person... participants) {
        return new PostmortemHeld(id, incident, List.of(participants), claim);
    }

    public PostmortemEvent factor(@Nullable Text text) {
        return new FactorRecorded(id, incident, text, claim);
    }

    public PostmortemEvent detectionGap(Text text) {
        return new DetectionGapRecorded(id, incident, text, claim);
    }

    public PostmortemEvent whys(Text... chain) {
        return new WhyAnswered(id, incident, List.of(chain), claim);
    }

    public PostmortemEvent rootCause(String key, @Nullable Text text) {
        return new RootCauseIdentified(id, incident, key, text, claim);
    }

    public PostmortemEvent learnings(String text) {
        return new LearningsShared(id, incident, Text.of(text), List.of(), claim);
    }

    /** An action that says no more than its day. */
    public PostmortemEvent action(@Nullable LocalDate dueOn) {
        return action(ACTION, null, dueOn, null);
    }

    public PostmortemEvent action(
            ActionId action, @Nullable Person owner, @Nullable LocalDate dueOn, @Nullable Text acceptanceCriteria) {
        return new ActionAdded(
                id,
                incident,
                action,
                Text.of("Set a limit"),
                ActionCategory.CODE,
                owner,
                dueOn,
                acceptanceCriteria,
                null,
                claim);
    }

    public PostmortemEvent actionReassigned(Person owner) {
        return new ActionReassigned(id, incident, ACTION, owner, null, claim);
    }

    public PostmortemEvent actionMoved(LocalDate dueOn) {
        return new ActionDueDateMoved(id, incident, ACTION, dueOn, null, claim);
    }

    public PostmortemEvent actionCompleted(ActionId action) {
        return new ActionCompleted(id, incident, action, null, claim);
    }

    public PostmortemEvent actionVerified() {
        return new ActionVerified(id, incident, ACTION, null, claim);
    }

    public PostmortemEvent actionDropped() {
        return new ActionDropped(id, incident, ACTION, null, claim);
    }

    public PostmortemEvent submitted() {
        return new PostmortemSubmitted(id, incident, claim);
    }

    public PostmortemEvent approved() {
        return new PostmortemApproved(id, incident, null, claim);
    }

    public PostmortemEvent returned() {
        return new PostmortemReturned(id, incident, null, claim);
    }

    public PostmortemEvent published() {
        return new PostmortemPublished(id, incident, claim);
    }

    public PostmortemEvent corrected(UUID event, String field, String value) {
        return new PostmortemEntryCorrected(id, incident, event, field, null, Text.of(value), null, claim);
    }
}
