package dev.klaxon.domain.postmortem;

import dev.klaxon.events.Person;
import dev.klaxon.events.postmortem.PostmortemApproved;
import dev.klaxon.events.postmortem.PostmortemEntryCorrected;
import dev.klaxon.events.postmortem.PostmortemHeld;
import dev.klaxon.events.postmortem.PostmortemPublished;
import dev.klaxon.events.postmortem.PostmortemReturned;
import dev.klaxon.events.postmortem.PostmortemSubmitted;
import dev.klaxon.events.postmortem.RootCauseIdentified;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a post-mortem is on its way from the booking to its publication.
 *
 * <p>An approval holds while what it read still stands: a new root cause in the place of another, or a correction, asks
 * for another submission and approval. What is added does not.
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

    static Progress of(List<Told> told) {
        Progress progress = new Progress(PostmortemStatus.SCHEDULED, null, null, null, null, null);
        boolean held = false;
        boolean caused = false;
        for (Told next : told) {
            held |= next.event() instanceof PostmortemHeld;
            boolean replaces = next.event() instanceof PostmortemEntryCorrected
                    || (caused && next.event() instanceof RootCauseIdentified);
            caused |= next.event() instanceof RootCauseIdentified;
            progress = progress.after(next, replaces, held ? PostmortemStatus.HELD : PostmortemStatus.SCHEDULED);
        }
        return progress;
    }

    private Progress after(Told next, boolean replaces, PostmortemStatus open) {
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
            default -> replaces && status == PostmortemStatus.APPROVED ? at(open) : this;
        };
    }

    private static Progress at(PostmortemStatus open) {
        return new Progress(open, null, null, null, null, null);
    }
}
