package dev.klaxon.domain.story;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.ApprovalId;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.CommitmentKind;
import dev.klaxon.events.incident.ImpactWindow;
import dev.klaxon.events.incident.UpdateId;
import dev.klaxon.events.incident.UpdateKind;
import dev.klaxon.events.incident.UpdatePublished;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An update goes out. What nobody gave it, it does not say. */
public final class Update implements Fact {

    private final Audience audience;
    private final UpdateKind kind;
    private @Nullable String text;
    private Function<Telling<?>, @Nullable Instant> next = telling -> null;
    private List<CommitmentKind> commitments = List.of();
    private @Nullable ApprovalId approval;
    private @Nullable ImpactWindow window;
    private @Nullable String override;
    private @Nullable String sourceStatus;

    Update(Audience audience, UpdateKind kind) {
        this.audience = audience;
        this.kind = kind;
    }

    public Update saying(String words) {
        text = words;
        return this;
    }

    /** Promises the next one by that minute. */
    public Update promising(int minute) {
        next = telling -> telling.minute(minute);
        return this;
    }

    /** Promises the next one by then. */
    public Update promising(Instant instant) {
        next = telling -> instant;
        return this;
    }

    public Update committingTo(CommitmentKind... kinds) {
        commitments = List.of(kinds);
        return this;
    }

    public Update approved(ApprovalId by) {
        approval = by;
        return this;
    }

    public Update overriding(String reason) {
        override = reason;
        return this;
    }

    /** Says from when until when customers were hit. */
    public Update lasting(Instant from, @Nullable Instant until) {
        window = new ImpactWindow(from, until);
        return this;
    }

    /** The status under which the source of an import shows it. */
    public Update labelled(String status) {
        sourceStatus = status;
        return this;
    }

    @Override
    public UpdatePublished in(Telling<?> telling) {
        return new UpdatePublished(
                telling.incidentId(),
                new UpdateId(telling.newId()),
                audience,
                kind,
                Text.ofNullable(text),
                null,
                null,
                next.apply(telling),
                null,
                null,
                List.of(),
                null,
                commitments,
                List.of(),
                approval,
                null,
                null,
                window,
                null,
                Text.ofNullable(override),
                sourceStatus,
                telling.claim());
    }
}
