package dev.klaxon.command.incident.updates;

import dev.klaxon.command.incident.Moment;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.ApprovalId;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.CauseState;
import dev.klaxon.events.incident.CommitmentKind;
import dev.klaxon.events.incident.Confidence;
import dev.klaxon.events.incident.Eta;
import dev.klaxon.events.incident.FactId;
import dev.klaxon.events.incident.ImpactWindow;
import dev.klaxon.events.incident.UpdateId;
import dev.klaxon.events.incident.UpdateKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A draft that may go out, and what is wrong or special in it. Set a field to null to leave it out. */
public final class Drafts {

    private final Audience audience;
    private final UpdateKind kind;
    public String acknowledge = "We know of it";
    public String impact = "One checkout in ten fails";
    public String action = "We roll back";
    public @Nullable Instant nextUpdateAt;
    public @Nullable String workaround;
    public @Nullable String risk;
    public @Nullable Eta eta;
    public List<CommitmentKind> commitments = List.of();
    public List<FactId> factIds = List.of();
    public @Nullable ApprovalId approvalId;
    public @Nullable CauseState causeState;
    public @Nullable String cause;
    public @Nullable ImpactWindow impactWindow;
    public @Nullable String prevention;
    public @Nullable String overrideReason;

    private Drafts(Audience audience, UpdateKind kind) {
        this.audience = audience;
        this.kind = kind;
    }

    public static Drafts regular(Audience audience) {
        return new Drafts(audience, UpdateKind.REGULAR);
    }

    /** A complete one. */
    public static Drafts resolution(Audience audience) {
        Drafts draft = new Drafts(audience, UpdateKind.RESOLUTION);
        draft.causeState = CauseState.KNOWN;
        draft.cause = "A bad release";
        draft.impactWindow = window(0, 60);
        draft.prevention = "Releases go to one region first";
        return draft;
    }

    public static ImpactWindow window(int from, int to) {
        return new ImpactWindow(Moment.at(from).instant(), Moment.at(to).instant());
    }

    public Drafts promising(Instant next) {
        nextUpdateAt = next;
        return this;
    }

    public Drafts withEta(Instant at) {
        eta = new Eta(at, Confidence.MEDIUM);
        return this;
    }

    public Drafts committing(CommitmentKind... kinds) {
        commitments = List.of(kinds);
        return this;
    }

    public Drafts citing(FactId... facts) {
        factIds = List.of(facts);
        return this;
    }

    public Drafts approvedBy(ApprovalId approval) {
        approvalId = approval;
        return this;
    }

    public Drafts because(String reason) {
        overrideReason = reason;
        return this;
    }

    public UpdateDraft draft() {
        return draft(new UpdateId(Moment.id(500 + List.of(Audience.values()).indexOf(audience))));
    }

    UpdateDraft draft(UpdateId updateId) {
        return body().draft(updateId, kind);
    }

    PublishUpdate publish() {
        return new PublishUpdate(body(), null);
    }

    public UpdateBody body() {
        return new UpdateBody(
                audience,
                kind,
                Text.of(acknowledge),
                Text.of(impact),
                Text.of(action),
                nextUpdateAt,
                Text.ofNullable(workaround),
                null,
                risk == null ? List.of() : List.of(Text.of(risk)),
                eta,
                commitments,
                factIds,
                approvalId,
                Text.ofNullable(overrideReason),
                causeState,
                Text.ofNullable(cause),
                impactWindow,
                Text.ofNullable(prevention));
    }
}
