package dev.klaxon.events.incident;

import dev.klaxon.events.Event;

/** Something that happened in one incident. */
public sealed interface IncidentEvent extends Event
        permits AccountAffected,
                ChannelOpened,
                DecisionRecorded,
                EvidenceAttached,
                EvidenceHoldPlaced,
                ImpactAssessed,
                IncidentAcknowledged,
                IncidentCancelled,
                IncidentDeclared,
                IncidentReopened,
                IncidentRestricted,
                MitigationEnded,
                MitigationStarted,
                NoteAdded,
                RoleAssigned,
                RoleHandedOver,
                RoleReleased,
                RoleRequested,
                ServiceAffected,
                SeverityAssigned,
                StatusTransitioned,
                UpdatePublished {

    /** The incident it happened in. */
    IncidentId incidentId();
}
