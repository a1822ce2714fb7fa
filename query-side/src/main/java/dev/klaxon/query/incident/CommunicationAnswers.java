package dev.klaxon.query.incident;

import static dev.klaxon.query.incident.Answers.person;
import static dev.klaxon.query.incident.Answers.text;

import dev.klaxon.domain.incident.Communication;
import dev.klaxon.domain.incident.Filed;
import dev.klaxon.events.incident.ApprovalGranted;
import dev.klaxon.events.incident.Ask;
import dev.klaxon.events.incident.AskAnswered;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.CommitmentKind;
import dev.klaxon.events.incident.ExecBriefPublished;
import dev.klaxon.events.incident.FactId;
import dev.klaxon.events.incident.FeedbackReceived;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.UpdateKind;
import dev.klaxon.events.incident.UpdatePublished;
import dev.klaxon.query.incident.CommunicationAnswers.AskAnswer;
import dev.klaxon.query.people.PersonAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells what was told to whom, and what came back. */
public final class CommunicationAnswers {

    private CommunicationAnswers() {}

    /**
     * All of it, each in the order in which it happened. The words of updates are on the timeline.
     *
     * @param asks of all briefs
     */
    public record CommunicationAnswer(
            List<UpdateAnswer> updates,
            List<BriefSummary> briefs,
            List<AskAnswer> asks,
            List<ApprovalAnswer> approvals,
            List<FeedbackAnswer> feedback) {}

    /**
     * An update.
     *
     * @param withdrawnAt absent while it stands
     */
    public record UpdateAnswer(
            UUID id,
            Audience audience,
            UpdateKind kind,
            Instant publishedAt,
            @Nullable Instant nextUpdateAt,
            List<CommitmentKind> commitments,
            List<UUID> factIds,
            @Nullable UUID approvalId,
            @Nullable Instant withdrawnAt) {}

    /** An executive brief. */
    public record BriefSummary(
            UUID id, Instant publishedAt, @Nullable String status) {}

    /**
     * A decision that a brief asks for.
     *
     * @param of who is to take it
     * @param answeredAt absent while nobody has
     */
    public record AskAnswer(
            UUID id,
            UUID briefId,
            @Nullable String text,
            @Nullable PersonAnswer of,
            Instant askedAt,
            @Nullable String answer,
            @Nullable String decision,
            @Nullable Instant answeredAt,
            @Nullable PersonAnswer answeredBy) {}

    /** An approval of a text or of a record. */
    public record ApprovalAnswer(
            UUID id,
            List<CommitmentKind> commitments,
            @Nullable UUID subjectId,
            @Nullable String textSha256,
            List<Role> roles,
            PersonAnswer by,
            Instant grantedAt) {}

    /**
     * What somebody said of an update.
     *
     * @param rating 1 (worst) to 5
     */
    public record FeedbackAnswer(
            UUID id,
            UUID updateId,
            @Nullable String accountId,
            @Nullable String text,
            @Nullable Integer rating,
            Instant receivedAt) {}

    static CommunicationAnswer of(Communication communication) {
        return new CommunicationAnswer(
                communication.published().entries().stream()
                        .map(entry -> update(entry, communication))
                        .toList(),
                communication.briefs().entries().stream()
                        .map(CommunicationAnswers::brief)
                        .toList(),
                communication.briefs().entries().stream()
                        .flatMap(brief -> asks(brief, communication).stream())
                        .toList(),
                communication.approvals().entries().stream()
                        .map(CommunicationAnswers::approval)
                        .toList(),
                communication.feedback().entries().stream()
                        .map(CommunicationAnswers::feedback)
                        .toList());
    }

    /** What one brief asks, and what was answered. */
    public static List<AskAnswer> asks(Filed<ExecBriefPublished> brief, Communication communication) {
        return brief.event().asks().stream()
                .map(ask -> ask(ask, brief, communication.answerTo(ask.askId())))
                .toList();
    }

    private static AskAnswer ask(Ask ask, Filed<ExecBriefPublished> brief, Optional<Filed<AskAnswered>> answered) {
        return new AskAnswer(
                ask.askId().value(),
                brief.event().briefId().value(),
                text(ask.text()),
                ask.of() == null ? null : person(ask.of()),
                brief.at(),
                answered.map(answer -> text(answer.event().answer())).orElse(null),
                answered.map(answer -> text(answer.event().decision())).orElse(null),
                answered.map(Filed::at).orElse(null),
                answered.map(answer -> person(answer.event().claim().author())).orElse(null));
    }

    private static UpdateAnswer update(Filed<UpdatePublished> entry, Communication communication) {
        UpdatePublished published = entry.event();
        return new UpdateAnswer(
                published.updateId().value(),
                published.audience(),
                published.kind(),
                entry.at(),
                published.nextUpdateAt(),
                published.commitments(),
                published.factIds().stream().map(FactId::value).toList(),
                published.approvalId() == null ? null : published.approvalId().value(),
                communication.withdrawalOf(published.updateId()).map(Filed::at).orElse(null));
    }

    private static BriefSummary brief(Filed<ExecBriefPublished> entry) {
        return new BriefSummary(
                entry.event().briefId().value(), entry.at(), text(entry.event().status()));
    }

    private static ApprovalAnswer approval(Filed<ApprovalGranted> entry) {
        ApprovalGranted granted = entry.event();
        return new ApprovalAnswer(
                granted.approvalId().value(),
                granted.commitments(),
                granted.subjectId(),
                granted.textSha256(),
                granted.roles(),
                person(granted.claim().author()),
                entry.at());
    }

    private static FeedbackAnswer feedback(Filed<FeedbackReceived> entry) {
        FeedbackReceived received = entry.event();
        return new FeedbackAnswer(
                received.feedbackId().value(),
                received.updateId().value(),
                received.accountId(),
                text(received.text()),
                received.rating(),
                entry.at());
    }
}
