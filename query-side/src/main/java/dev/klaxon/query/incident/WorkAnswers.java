package dev.klaxon.query.incident;

import static dev.klaxon.query.incident.Answers.person;
import static dev.klaxon.query.incident.Answers.text;

import dev.klaxon.domain.incident.Exhibits;
import dev.klaxon.domain.incident.Filed;
import dev.klaxon.domain.incident.Work;
import dev.klaxon.events.incident.EvidenceAttached;
import dev.klaxon.events.incident.EvidenceKind;
import dev.klaxon.events.incident.FactClaimed;
import dev.klaxon.events.incident.FactVerified;
import dev.klaxon.events.incident.HypothesisClosed;
import dev.klaxon.events.incident.HypothesisOpened;
import dev.klaxon.events.incident.HypothesisOutcome;
import dev.klaxon.events.incident.MitigationEnded;
import dev.klaxon.events.incident.MitigationKind;
import dev.klaxon.events.incident.MitigationOutcome;
import dev.klaxon.events.incident.MitigationStarted;
import dev.klaxon.events.incident.TicketAnswered;
import dev.klaxon.events.incident.TicketLinked;
import dev.klaxon.events.incident.WorkaroundApproved;
import dev.klaxon.events.incident.WorkaroundProposed;
import dev.klaxon.query.people.PersonAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells what was thought, tried and shown. */
public final class WorkAnswers {

    private WorkAnswers() {}

    /**
     * A guess at the cause.
     *
     * @param dueAt the end of its timebox
     * @param closedAt absent while it is open
     */
    public record HypothesisAnswer(
            UUID id,
            @Nullable String statement,
            @Nullable PersonAnswer owner,
            @Nullable Integer timeboxMinutes,
            Instant openedAt,
            @Nullable Instant dueAt,
            @Nullable Instant closedAt,
            @Nullable HypothesisOutcome outcome,
            @Nullable String finding) {}

    /**
     * What was tried.
     *
     * @param endedAt absent while it runs
     */
    public record MitigationAnswer(
            UUID id,
            MitigationKind kind,
            @Nullable String description,
            @Nullable String riskNotes,
            @Nullable String rollbackPlan,
            @Nullable Boolean reversible,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable MitigationOutcome outcome,
            @Nullable String result) {}

    /**
     * What was shown.
     *
     * @param size of the bytes that were stored for it; absent where none were
     * @param redacted whether its text and bytes are hidden
     */
    public record EvidenceAnswer(
            UUID id,
            EvidenceKind kind,
            @Nullable String title,
            @Nullable String text,
            @Nullable String uri,
            @Nullable String sha256,
            @Nullable Instant collectedAt,
            Instant attachedAt,
            boolean personalData,
            @Nullable String region,
            @Nullable Long size,
            @Nullable String mediaType,
            boolean redacted) {}

    /** What somebody holds to be so. */
    public record FactAnswer(
            UUID id,
            @Nullable String text,
            boolean verified,
            @Nullable Instant verifiedAt,
            List<UUID> evidenceIds) {}

    /**
     * An engineering ticket.
     *
     * @param openedAt in its own system, where that was said
     * @param accepted absent until it is answered
     */
    public record TicketAnswer(
            UUID id,
            @Nullable String name,
            @Nullable String system,
            @Nullable String key,
            @Nullable String url,
            @Nullable Instant openedAt,
            Instant linkedAt,
            @Nullable Boolean accepted,
            @Nullable String rework) {}

    /**
     * A way round the fault.
     *
     * @param approvedAt absent until somebody else lets it be given out
     */
    public record WorkaroundAnswer(
            UUID id,
            @Nullable String steps,
            @Nullable String riskNotes,
            @Nullable String rollback,
            Instant proposedAt,
            PersonAnswer proposedBy,
            @Nullable Instant approvedAt,
            @Nullable PersonAnswer approvedBy,
            @Nullable String comment) {}

    /**
     * What it came from in the end.
     *
     * @param key the same for the same cause
     */
    public record RootCauseAnswer(
            @Nullable String key, @Nullable String text) {}

    /**
     * A hold on the evidence.
     *
     * @param liftedAt absent while it stands
     */
    public record HoldAnswer(
            UUID id,
            @Nullable String reason,
            PersonAnswer placedBy,
            Instant placedAt,
            @Nullable Instant liftedAt) {}

    static List<HoldAnswer> holds(Exhibits exhibits) {
        return exhibits.placed().entries().stream()
                .map(entry -> new HoldAnswer(
                        entry.event().holdId().value(),
                        text(entry.event().reason()),
                        person(entry.event().claim().author()),
                        entry.at(),
                        exhibits.lifting(entry.event().holdId()).map(Filed::at).orElse(null)))
                .toList();
    }

    static List<HypothesisAnswer> hypotheses(Work work) {
        return work.hypotheses().entries().stream()
                .map(entry -> hypothesis(entry, work))
                .toList();
    }

    static List<MitigationAnswer> mitigations(Work work) {
        return work.mitigations().entries().stream()
                .map(entry -> mitigation(entry, work))
                .toList();
    }

    static List<EvidenceAnswer> evidence(Exhibits exhibits) {
        return exhibits.evidence().entries().stream()
                .map(entry -> evidence(entry, exhibits))
                .toList();
    }

    static List<FactAnswer> facts(Work work) {
        return work.facts().events().map(claimed -> fact(claimed, work)).toList();
    }

    static List<TicketAnswer> tickets(Work work) {
        return work.tickets().entries().stream()
                .map(entry -> ticket(entry, work))
                .toList();
    }

    static List<WorkaroundAnswer> workarounds(Work work) {
        return work.workarounds().entries().stream()
                .map(entry -> workaround(entry, work))
                .toList();
    }

    static @Nullable RootCauseAnswer rootCause(Work work) {
        return work.rootCause()
                .map(named -> new RootCauseAnswer(named.key(), text(named.text())))
                .orElse(null);
    }

    private static HypothesisAnswer hypothesis(Filed<HypothesisOpened> entry, Work work) {
        HypothesisOpened opened = entry.event();
        Optional<Filed<HypothesisClosed>> closed = work.closingOf(opened.hypothesisId());
        Integer minutes = opened.timeboxMinutes();
        return new HypothesisAnswer(
                opened.hypothesisId().value(),
                text(opened.statement()),
                opened.owner() == null ? null : person(opened.owner()),
                minutes,
                entry.at(),
                minutes == null ? null : entry.at().plus(Duration.ofMinutes(minutes)),
                closed.map(Filed::at).orElse(null),
                closed.map(closing -> closing.event().outcome()).orElse(null),
                closed.map(closing -> text(closing.event().finding())).orElse(null));
    }

    private static MitigationAnswer mitigation(Filed<MitigationStarted> entry, Work work) {
        MitigationStarted started = entry.event();
        Optional<Filed<MitigationEnded>> ended = work.outcomeOf(started.mitigationId());
        return new MitigationAnswer(
                started.mitigationId().value(),
                started.kind(),
                text(started.description()),
                text(started.riskNotes()),
                text(started.rollbackPlan()),
                started.reversible(),
                entry.at(),
                ended.map(Filed::at).orElse(null),
                ended.map(end -> end.event().outcome()).orElse(null),
                ended.map(end -> text(end.event().result())).orElse(null));
    }

    private static EvidenceAnswer evidence(Filed<EvidenceAttached> entry, Exhibits exhibits) {
        EvidenceAttached attached = entry.event();
        boolean redacted = exhibits.redaction(attached.evidenceId()).isPresent();
        var content = exhibits.content(attached.evidenceId()).map(Filed::event);
        return new EvidenceAnswer(
                attached.evidenceId().value(),
                attached.kind(),
                redacted ? null : text(attached.title()),
                redacted ? null : text(attached.text()),
                redacted ? null : text(attached.uri()),
                attached.sha256(),
                attached.collectedAt(),
                entry.at(),
                attached.personalData(),
                attached.region(),
                content.map(stored -> stored.size()).orElse(null),
                content.map(stored -> stored.mediaType()).orElse(null),
                redacted);
    }

    private static FactAnswer fact(FactClaimed claimed, Work work) {
        Optional<Filed<FactVerified>> verified = work.verificationOf(claimed.factId());
        return new FactAnswer(
                claimed.factId().value(),
                text(claimed.text()),
                verified.isPresent(),
                verified.map(Filed::at).orElse(null),
                verified.stream()
                        .flatMap(entry -> entry.event().evidenceIds().stream())
                        .map(id -> id.value())
                        .toList());
    }

    private static WorkaroundAnswer workaround(Filed<WorkaroundProposed> entry, Work work) {
        WorkaroundProposed proposed = entry.event();
        Optional<Filed<WorkaroundApproved>> approved = work.approvalOf(proposed.workaroundId());
        return new WorkaroundAnswer(
                proposed.workaroundId().value(),
                text(proposed.steps()),
                text(proposed.riskNotes()),
                text(proposed.rollback()),
                entry.at(),
                person(proposed.claim().author()),
                approved.map(Filed::at).orElse(null),
                approved.map(approval -> person(approval.event().claim().author()))
                        .orElse(null),
                approved.map(approval -> text(approval.event().comment())).orElse(null));
    }

    private static TicketAnswer ticket(Filed<TicketLinked> entry, Work work) {
        TicketLinked linked = entry.event();
        Optional<TicketAnswered> answered = work.answersTo(linked.ticketId()).latest();
        return new TicketAnswer(
                linked.ticketId().value(),
                text(linked.name()),
                linked.system(),
                linked.key(),
                linked.url(),
                linked.at(),
                entry.at(),
                answered.map(TicketAnswered::accepted).orElse(null),
                answered.map(answer -> text(answer.rework())).orElse(null));
    }
}
