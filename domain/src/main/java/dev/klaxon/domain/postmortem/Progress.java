package dev.klaxon.domain.postmortem;

import dev.klaxon.events.Person;
import dev.klaxon.events.postmortem.ActionAdded;
import dev.klaxon.events.postmortem.ActionCompleted;
import dev.klaxon.events.postmortem.ActionDropped;
import dev.klaxon.events.postmortem.ActionDueDateMoved;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a post-mortem is on its way from the booking to its publication.
 *
 * <p>An approval is of what was read: whatever is told of causes and learnings afterwards, an action that is added or
 * dropped, and a correction ask for another submission and approval. What becomes of the actions does not.
 *
 * @param submittedBy who handed in what is under review or approved
 * @param approvedBy who approved it
 * @param publishedAt when it was published first
 */
public record Progress(
        PostmortemStatus status,
        @Nullable Person submittedBy,
        @Nullable Instant submittedAt,
        @Nullable Person approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Instant publishedAt) {

    /** Whether it is approved and the event tells what nobody who approved it has read. */
    public boolean lapsesWith(PostmortemEvent event) {
        return status == PostmortemStatus.APPROVED && isContent(event);
    }

    static Progress of(List<PostmortemEntry> entries) {
        Progress progress = new Progress(PostmortemStatus.SCHEDULED, null, null, null, null, null);
        boolean held = false;
        for (PostmortemEntry next : entries) {
            held |= next.event() instanceof PostmortemHeld;
            progress = progress.after(next, held ? PostmortemStatus.HELD : PostmortemStatus.SCHEDULED);
        }
        return progress;
    }

    private Progress after(PostmortemEntry next, PostmortemStatus open) {
        Person actor = next.event().claim().actor();
        if (status == PostmortemStatus.PUBLISHED) {
            return this;
        }
        return switch (next.event()) {
            case PostmortemHeld e -> status == PostmortemStatus.SCHEDULED ? at(open) : this;
            case PostmortemSubmitted e -> new Progress(PostmortemStatus.SUBMITTED, actor, next.at(), null, null, null);
            case PostmortemApproved e ->
                new Progress(PostmortemStatus.APPROVED, submittedBy, submittedAt, actor, next.at(), null);
            case PostmortemReturned e -> at(open);
            case PostmortemPublished e ->
                new Progress(PostmortemStatus.PUBLISHED, submittedBy, submittedAt, approvedBy, approvedAt, next.at());
            default -> lapsesWith(next.event()) ? at(open) : this;
        };
    }

    private static boolean isContent(PostmortemEvent event) {
        return switch (event) {
            case FactorRecorded e -> true;
            case DetectionGapRecorded e -> true;
            case WhyAnswered e -> true;
            case RootCauseIdentified e -> true;
            case LearningsShared e -> true;
            case ActionAdded e -> true;
            case ActionDropped e -> true;
            case PostmortemEntryCorrected e -> true;
            case ActionReassigned e -> false;
            case ActionDueDateMoved e -> false;
            case ActionCompleted e -> false;
            case ActionVerified e -> false;
            case PostmortemScheduled e -> false;
            case PostmortemRescheduled e -> false;
            case PostmortemHeld e -> false;
            case PostmortemSubmitted e -> false;
            case PostmortemApproved e -> false;
            case PostmortemReturned e -> false;
            case PostmortemPublished e -> false;
        };
    }

    private static Progress at(PostmortemStatus open) {
        return new Progress(open, null, null, null, null, null);
    }
}
