package dev.klaxon.domain.incident;

import dev.klaxon.events.incident.DecisionRecorded;
import dev.klaxon.events.incident.FactClaimed;
import dev.klaxon.events.incident.FactId;
import dev.klaxon.events.incident.FactVerified;
import dev.klaxon.events.incident.FaultDomainNamed;
import dev.klaxon.events.incident.HypothesisClosed;
import dev.klaxon.events.incident.HypothesisId;
import dev.klaxon.events.incident.HypothesisOpened;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.MitigationEnded;
import dev.klaxon.events.incident.MitigationId;
import dev.klaxon.events.incident.MitigationStarted;
import dev.klaxon.events.incident.RootCauseNamed;
import dev.klaxon.events.incident.TicketAnswered;
import dev.klaxon.events.incident.TicketId;
import dev.klaxon.events.incident.TicketLinked;
import dev.klaxon.events.incident.WorkaroundApproved;
import dev.klaxon.events.incident.WorkaroundId;
import dev.klaxon.events.incident.WorkaroundProposed;
import java.util.Optional;
import java.util.stream.Stream;

/** What was thought, tried and decided. */
public record Work(History<IncidentEvent> told) {

    public History<HypothesisOpened> hypotheses() {
        return told.of(HypothesisOpened.class);
    }

    public Optional<Filed<HypothesisOpened>> hypothesis(HypothesisId id) {
        return hypotheses().first(opened -> opened.hypothesisId().equals(id));
    }

    /** How a hypothesis was settled, if it was. */
    public Optional<Filed<HypothesisClosed>> closingOf(HypothesisId id) {
        return told.of(HypothesisClosed.class)
                .first(closed -> closed.hypothesisId().equals(id));
    }

    /** Hypotheses that are not settled. */
    public Stream<HypothesisOpened> openHypotheses() {
        return hypotheses()
                .events()
                .filter(opened -> closingOf(opened.hypothesisId()).isEmpty());
    }

    public History<FaultDomainNamed> faultDomains() {
        return told.of(FaultDomainNamed.class);
    }

    public History<DecisionRecorded> decisions() {
        return told.of(DecisionRecorded.class);
    }

    public History<MitigationStarted> mitigations() {
        return told.of(MitigationStarted.class);
    }

    public History<MitigationEnded> outcomes() {
        return told.of(MitigationEnded.class);
    }

    public Optional<Filed<MitigationStarted>> mitigation(MitigationId id) {
        return mitigations().first(started -> started.mitigationId().equals(id));
    }

    /** How a mitigation ended, if it did. */
    public Optional<Filed<MitigationEnded>> outcomeOf(MitigationId id) {
        return outcomes().first(ended -> ended.mitigationId().equals(id));
    }

    /** Mitigations that have no outcome yet. */
    public Stream<MitigationStarted> running() {
        return mitigations()
                .events()
                .filter(started -> outcomeOf(started.mitigationId()).isEmpty());
    }

    public History<WorkaroundProposed> workarounds() {
        return told.of(WorkaroundProposed.class);
    }

    public Optional<Filed<WorkaroundProposed>> workaround(WorkaroundId id) {
        return workarounds().first(proposed -> proposed.workaroundId().equals(id));
    }

    public History<WorkaroundApproved> workaroundApprovals() {
        return told.of(WorkaroundApproved.class);
    }

    public Optional<Filed<WorkaroundApproved>> approvalOf(WorkaroundId id) {
        return workaroundApprovals().first(approved -> approved.workaroundId().equals(id));
    }

    public History<FactClaimed> facts() {
        return told.of(FactClaimed.class);
    }

    public Optional<Filed<FactClaimed>> fact(FactId id) {
        return facts().first(claimed -> claimed.factId().equals(id));
    }

    /** What bore a fact out, if anything did. */
    public Optional<Filed<FactVerified>> verificationOf(FactId id) {
        return told.of(FactVerified.class).first(verified -> verified.factId().equals(id));
    }

    public History<TicketLinked> tickets() {
        return told.of(TicketLinked.class);
    }

    public Optional<Filed<TicketLinked>> ticket(TicketId id) {
        return tickets().first(linked -> linked.ticketId().equals(id));
    }

    public History<TicketAnswered> ticketAnswers() {
        return told.of(TicketAnswered.class);
    }

    /** Every answer to a ticket; whether it passed at once is for the first to say. */
    public History<TicketAnswered> answersTo(TicketId id) {
        return ticketAnswers().where(answered -> answered.ticketId().equals(id));
    }

    /** The last naming of the root cause that has a key. */
    public Optional<Filed<RootCauseNamed>> rootCauseKey() {
        return told.of(RootCauseNamed.class).where(named -> named.key() != null).last();
    }

    /** The root cause as it was named last. */
    public Optional<RootCauseNamed> rootCause() {
        return told.of(RootCauseNamed.class).latest();
    }
}
