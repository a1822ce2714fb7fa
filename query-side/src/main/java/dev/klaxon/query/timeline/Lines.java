package dev.klaxon.query.timeline;

import static dev.klaxon.query.timeline.Phrases.account;
import static dev.klaxon.query.timeline.Phrases.add;
import static dev.klaxon.query.timeline.Phrases.first;
import static dev.klaxon.query.timeline.Phrases.joined;
import static dev.klaxon.query.timeline.Phrases.list;
import static dev.klaxon.query.timeline.Phrases.override;
import static dev.klaxon.query.timeline.Phrases.said;
import static dev.klaxon.query.timeline.Phrases.word;

import dev.klaxon.events.incident.AccountAffected;
import dev.klaxon.events.incident.AccountCleared;
import dev.klaxon.events.incident.ApprovalGranted;
import dev.klaxon.events.incident.AskAnswered;
import dev.klaxon.events.incident.Certainty;
import dev.klaxon.events.incident.ChangeLinked;
import dev.klaxon.events.incident.ChannelOpened;
import dev.klaxon.events.incident.ChurnRiskRecorded;
import dev.klaxon.events.incident.CsatRecorded;
import dev.klaxon.events.incident.CustomerConfirmed;
import dev.klaxon.events.incident.DecisionRecorded;
import dev.klaxon.events.incident.EntryCorrected;
import dev.klaxon.events.incident.EvidenceAttached;
import dev.klaxon.events.incident.EvidenceContentStored;
import dev.klaxon.events.incident.EvidenceHoldLifted;
import dev.klaxon.events.incident.EvidenceHoldPlaced;
import dev.klaxon.events.incident.EvidenceRedacted;
import dev.klaxon.events.incident.ExecBriefPublished;
import dev.klaxon.events.incident.FactClaimed;
import dev.klaxon.events.incident.FactVerified;
import dev.klaxon.events.incident.FaultDomainNamed;
import dev.klaxon.events.incident.FeedbackReceived;
import dev.klaxon.events.incident.HypothesisClosed;
import dev.klaxon.events.incident.HypothesisOpened;
import dev.klaxon.events.incident.ImpactAssessed;
import dev.klaxon.events.incident.IncidentAcknowledged;
import dev.klaxon.events.incident.IncidentCancelled;
import dev.klaxon.events.incident.IncidentDeclared;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentMerged;
import dev.klaxon.events.incident.IncidentReopened;
import dev.klaxon.events.incident.IncidentRestricted;
import dev.klaxon.events.incident.IncidentUnmerged;
import dev.klaxon.events.incident.KnownIssueLinked;
import dev.klaxon.events.incident.Milestone;
import dev.klaxon.events.incident.MitigationEnded;
import dev.klaxon.events.incident.MitigationStarted;
import dev.klaxon.events.incident.NoteAdded;
import dev.klaxon.events.incident.PostmortemLinked;
import dev.klaxon.events.incident.ReaderAdded;
import dev.klaxon.events.incident.RecoveryPlanAgreed;
import dev.klaxon.events.incident.RegulatoryDeadlineMet;
import dev.klaxon.events.incident.RegulatoryDeadlineSet;
import dev.klaxon.events.incident.RemediationHandedOff;
import dev.klaxon.events.incident.RemedyApproved;
import dev.klaxon.events.incident.RemedyDeclined;
import dev.klaxon.events.incident.RemedyProposed;
import dev.klaxon.events.incident.RemedyWaived;
import dev.klaxon.events.incident.RestrictionLifted;
import dev.klaxon.events.incident.RoleAssigned;
import dev.klaxon.events.incident.RoleHandedOver;
import dev.klaxon.events.incident.RoleReleased;
import dev.klaxon.events.incident.RoleRequested;
import dev.klaxon.events.incident.RootCauseNamed;
import dev.klaxon.events.incident.SentimentRecorded;
import dev.klaxon.events.incident.ServiceAffected;
import dev.klaxon.events.incident.ServiceCleared;
import dev.klaxon.events.incident.SeverityAssigned;
import dev.klaxon.events.incident.SeverityDisputed;
import dev.klaxon.events.incident.StatusTransitioned;
import dev.klaxon.events.incident.TicketAnswered;
import dev.klaxon.events.incident.TicketLinked;
import dev.klaxon.events.incident.UpdatePublished;
import dev.klaxon.events.incident.UpdateWithdrawn;
import dev.klaxon.events.incident.WorkaroundApproved;
import dev.klaxon.events.incident.WorkaroundProposed;
import java.util.ArrayList;
import java.util.List;

/** What each event reads like. What was not said stays unsaid. */
final class Lines {

    private Lines() {}

    /** Exhaustive: a new event does not compile until it has a line. */
    static Line of(IncidentEvent event) {
        return switch (event) {
            case IncidentDeclared e -> declared(e);
            case ImpactAssessed e -> Line.of(Impacts.line(e.impact()));
            case SeverityAssigned e -> severity(e);
            case IncidentAcknowledged e ->
                Line.of("Acknowledged by %s".formatted(e.responder().name()));
            case ChannelOpened e -> Line.of("Channel opened: %s %s".formatted(e.kind(), e.url()));
            case ServiceAffected e -> Line.of("Affected service: %s".formatted(e.name()));
            case AccountAffected e -> Line.of("Affected account: %s".formatted(account(e.account())));
            case RoleRequested e ->
                Line.of(said(
                        e.proposed() == null
                                ? "%s requested".formatted(e.role().title())
                                : "%s requested as %s"
                                        .formatted(e.proposed().name(), e.role().title()),
                        e.reason()));
            case RoleAssigned e ->
                Line.of(said(
                        "%s is now %s".formatted(e.assignee().name(), e.role().title()), override(e.overrideReason())));
            case RoleHandedOver e ->
                Line.of(said(
                        "%s handed %s over to %s"
                                .formatted(e.from().name(), e.role().title(), e.to().name()),
                        e.note()));
            case RoleReleased e ->
                Line.of(said(
                        "%s is no longer %s"
                                .formatted(
                                        e.holder() == null
                                                ? "The holder"
                                                : e.holder().name(),
                                        e.role().title()),
                        e.reason()));
            case UpdatePublished e -> CommunicationLines.update(e);
            case DecisionRecorded e -> WorkLines.decision(e);
            case MitigationStarted e ->
                Line.of(said("Mitigation started (%s)".formatted(word(e.kind())), e.description()));
            case MitigationEnded e ->
                Line.of(e.outcome() == null ? "Mitigation ended" : "Mitigation ended (%s)".formatted(word(e.outcome())))
                        .with(e.result());
            case EvidenceAttached e -> Line.of(said("Evidence attached (%s)".formatted(word(e.kind())), e.title()));
            case EvidenceHoldPlaced e -> Line.of(said("Evidence is held", e.reason()));
            case NoteAdded e ->
                Line.of(e.text() == null ? "Note" : e.text().toString()).with(e.result());
            case StatusTransitioned e -> transition(e);
            case IncidentReopened e -> Line.of(said("Reopened to %s".formatted(e.to()), e.reason()));
            case IncidentCancelled e -> Line.of(said("Cancelled", e.reason()));
            case IncidentRestricted e -> Line.of(said("Restricted", e.reason()));
            case SeverityDisputed e ->
                Line.of(said(
                        e.proposed() == null ? "Severity disputed" : "%s proposed instead".formatted(e.proposed()),
                        e.reason()));
            case ServiceCleared e -> Line.of("Service no longer affected: %s".formatted(e.name()));
            case AccountCleared e -> Line.of("Account no longer affected: %s".formatted(e.accountId()));
            case ChangeLinked e -> WorkLines.change(e);
            case KnownIssueLinked e -> Line.of(said("Known issue", WorkLines.knownIssue(e)));
            case UpdateWithdrawn e -> Line.of(said("Update withdrawn", e.reason()));
            case ApprovalGranted e -> CommunicationLines.approval(e);
            case ExecBriefPublished e -> CommunicationLines.brief(e);
            case AskAnswered e ->
                Line.of(said("Executive decision", e.decision())).with(e.answer());
            case FeedbackReceived e -> CommunicationLines.feedback(e);
            case HypothesisOpened e -> WorkLines.hypothesis(e);
            case HypothesisClosed e ->
                Line.of(e.outcome() == null ? "Hypothesis settled" : "Hypothesis %s".formatted(word(e.outcome())))
                        .with(e.finding());
            case FaultDomainNamed e -> Line.of(said("Fault domain", e.domain()));
            case WorkaroundProposed e -> WorkLines.workaround(e);
            case WorkaroundApproved e -> Line.of(said("Workaround approved", e.comment()));
            case EvidenceContentStored e ->
                Line.of("Evidence stored: %d bytes, SHA-256 %s".formatted(e.size(), e.sha256()));
            case EvidenceRedacted e ->
                Line.of(said(e.sealed() ? "Evidence sealed under a hold" : "Evidence redacted", e.reason()));
            case EvidenceHoldLifted e -> Line.of(said("Hold on the evidence lifted", e.reason()));
            case FactClaimed e -> Line.of(said("Fact claimed", e.text()));
            case FactVerified e ->
                Line.of("Fact verified by %d piece(s) of evidence"
                        .formatted(e.evidenceIds().size()));
            case TicketLinked e -> Line.of(said("Engineering ticket", WorkLines.ticket(e)));
            case TicketAnswered e -> Line.of(WorkLines.answer(e.accepted())).with(e.rework());
            case RootCauseNamed e ->
                Line.of(said(e.key() == null ? "Root cause" : "Root cause %s".formatted(e.key()), e.text()));
            case IncidentMerged e -> MergeLines.line(e);
            case IncidentUnmerged e -> Line.of(said("Unmerged", e.reason()));
            case CustomerConfirmed e -> CommercialLines.confirmation(e);
            case RemediationHandedOff e -> CommercialLines.handoff(e);
            case PostmortemLinked e -> Line.of("Post-mortem booked");
            case RemedyProposed e -> CommercialLines.remedy(e);
            case RemedyApproved e -> CommercialLines.approved(e);
            case RemedyDeclined e -> Line.of(said("Remedy declined", e.comment()));
            case RemedyWaived e ->
                Line.of(said("No remedy for %s".formatted(String.join(", ", e.accountIds())), e.reason()));
            case SentimentRecorded e -> CommercialLines.reading(e.accountId(), "sentiment", e.sentiment());
            case ChurnRiskRecorded e -> CommercialLines.reading(e.accountId(), "churn risk", e.risk());
            case CsatRecorded e ->
                CommercialLines.reading(
                        e.accountId(), "satisfaction" + (e.scale() == null ? "" : " on " + e.scale()), e.score());
            case RecoveryPlanAgreed e ->
                Line.of(said(
                        "Recovery plan agreed",
                        list(e.milestones().stream().map(Milestone::title).toList())));
            case RestrictionLifted e -> Line.of(said("Restriction lifted", e.reason()));
            case ReaderAdded e -> Line.of("%s may read it".formatted(e.reader().name()));
            case RegulatoryDeadlineSet e -> CommercialLines.deadline(e);
            case RegulatoryDeadlineMet e -> Line.of("Regulatory deadline met");
            case EntryCorrected e ->
                Line.of(said(
                        "%s corrected from %s to %s"
                                .formatted(e.field(), first(e.oldValue(), "nothing"), first(e.value(), "nothing")),
                        e.reason()));
        };
    }

    private static Line declared(IncidentDeclared e) {
        List<String> parts = new ArrayList<>();
        parts.add(said(e.drill() ? "Drill declared" : "Incident declared", e.title()));
        add(parts, null, e.summary());
        add(parts, "First hypothesis", e.firstHypothesis());
        if (!e.services().isEmpty()) {
            parts.add("Services: " + String.join(", ", e.services()));
        }
        if (!e.accounts().isEmpty()) {
            parts.add("Accounts: "
                    + String.join(
                            ", ", e.accounts().stream().map(Phrases::account).toList()));
        }
        return Line.of(joined(parts));
    }

    private static Line severity(SeverityAssigned e) {
        String certainty = e.certainty() == Certainty.PROVISIONAL ? " (provisional)" : "";
        String recommended = e.recommended() == null || e.recommended() == e.severity()
                ? ""
                : " where the policy recommends %s".formatted(e.recommended());
        return Line.of(said("Severity %s%s%s".formatted(e.severity(), certainty, recommended), e.rationale()));
    }

    private static Line transition(StatusTransitioned e) {
        // an import tells moves in any order, so that what came before them is known only to the fold
        String move = e.claim().isImported() ? "Status " + e.to() : "Status %s to %s".formatted(e.from(), e.to());
        List<String> parts = new ArrayList<>();
        parts.add(said(move, e.statement()));
        add(parts, "Reason", e.reason());
        return Line.of(joined(parts));
    }
}
