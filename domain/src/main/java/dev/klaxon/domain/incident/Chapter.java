package dev.klaxon.domain.incident;

import dev.klaxon.events.incident.AccountAffected;
import dev.klaxon.events.incident.AccountCleared;
import dev.klaxon.events.incident.ApprovalGranted;
import dev.klaxon.events.incident.AskAnswered;
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

/** A part of an incident's story; each keeps its records in business order. */
public enum Chapter {
    /** Told once, at the beginning. */
    DECLARATION,
    TRIAGE,
    ROLES,
    COMMUNICATION,
    WORK,
    EVIDENCE,
    STATUS,
    COMMERCIAL,
    AFTERMATH,
    DISCRETION,
    CORRECTIONS,
    /** On the timeline alone; no decision looks at it. */
    NOTES;

    /** Where an event belongs; a new event does not compile until it has a place. */
    public static Chapter of(IncidentEvent event) {
        return switch (event) {
            case IncidentDeclared e -> DECLARATION;
            case ImpactAssessed e -> TRIAGE;
            case SeverityAssigned e -> TRIAGE;
            case SeverityDisputed e -> TRIAGE;
            case IncidentAcknowledged e -> TRIAGE;
            case ChannelOpened e -> TRIAGE;
            case ServiceAffected e -> TRIAGE;
            case ServiceCleared e -> TRIAGE;
            case AccountAffected e -> TRIAGE;
            case AccountCleared e -> TRIAGE;
            case ChangeLinked e -> TRIAGE;
            case KnownIssueLinked e -> TRIAGE;
            case RoleRequested e -> ROLES;
            case RoleAssigned e -> ROLES;
            case RoleHandedOver e -> ROLES;
            case RoleReleased e -> ROLES;
            case UpdatePublished e -> COMMUNICATION;
            case UpdateWithdrawn e -> COMMUNICATION;
            case ApprovalGranted e -> COMMUNICATION;
            case ExecBriefPublished e -> COMMUNICATION;
            case AskAnswered e -> COMMUNICATION;
            case FeedbackReceived e -> COMMUNICATION;
            case HypothesisOpened e -> WORK;
            case HypothesisClosed e -> WORK;
            case FaultDomainNamed e -> WORK;
            case DecisionRecorded e -> WORK;
            case MitigationStarted e -> WORK;
            case MitigationEnded e -> WORK;
            case WorkaroundProposed e -> WORK;
            case WorkaroundApproved e -> WORK;
            case FactClaimed e -> WORK;
            case FactVerified e -> WORK;
            case TicketLinked e -> WORK;
            case TicketAnswered e -> WORK;
            case RootCauseNamed e -> WORK;
            case EvidenceAttached e -> EVIDENCE;
            case EvidenceContentStored e -> EVIDENCE;
            case EvidenceRedacted e -> EVIDENCE;
            case EvidenceHoldPlaced e -> EVIDENCE;
            case EvidenceHoldLifted e -> EVIDENCE;
            case StatusTransitioned e -> STATUS;
            case IncidentReopened e -> STATUS;
            case IncidentCancelled e -> STATUS;
            case IncidentMerged e -> STATUS;
            case IncidentUnmerged e -> STATUS;
            case RemedyProposed e -> COMMERCIAL;
            case RemedyApproved e -> COMMERCIAL;
            case RemedyDeclined e -> COMMERCIAL;
            case RemedyWaived e -> COMMERCIAL;
            case SentimentRecorded e -> COMMERCIAL;
            case ChurnRiskRecorded e -> COMMERCIAL;
            case CsatRecorded e -> COMMERCIAL;
            case CustomerConfirmed e -> COMMERCIAL;
            case RecoveryPlanAgreed e -> COMMERCIAL;
            case RemediationHandedOff e -> AFTERMATH;
            case PostmortemLinked e -> AFTERMATH;
            case IncidentRestricted e -> DISCRETION;
            case RestrictionLifted e -> DISCRETION;
            case ReaderAdded e -> DISCRETION;
            case RegulatoryDeadlineSet e -> DISCRETION;
            case RegulatoryDeadlineMet e -> DISCRETION;
            case EntryCorrected e -> CORRECTIONS;
            case NoteAdded e -> NOTES;
        };
    }
}
