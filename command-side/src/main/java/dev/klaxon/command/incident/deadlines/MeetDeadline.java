package dev.klaxon.command.incident.deadlines;

import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.KnownEvidence;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.TakenIn;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.incident.DeadlineId;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.RegulatoryDeadlineMet;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Say that a regulatory deadline was met.
 *
 * @param evidenceIds what shows it
 */
record MeetDeadline(
        DeadlineId deadlineId,
        @Needed @Size(max = KnownEvidence.MOST) List<EvidenceId> evidenceIds) implements IncidentVerb {

    static final Verb<MeetDeadline> VERB = OnIncident.post("regulatory-deadlines/{deadlineId}/met", MeetDeadline.class)
            .called("Deadline", "meet")
            .needs(Scope.RESPOND)
            .changes(MeetDeadline::deadlineId)
            .takenIn(TakenIn.UNMERGED)
            .told(MeetDeadline::told);

    MeetDeadline {
        evidenceIds = List.copyOf(evidenceIds);
    }

    /** A deadline is met once, and evidence shows it. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        requireSet(deadlineId, state);
        if (state.discretion().met(deadlineId).isPresent()) {
            throw new CommandRejected(ALREADY_ANSWERED, "The deadline is met already");
        }
        KnownEvidence.require(evidenceIds, state);
        return Decision.of(new RegulatoryDeadlineMet(state.id(), deadlineId, evidenceIds, moment.claim()));
    }

    private static void requireSet(DeadlineId deadlineId, IncidentState state) {
        if (state.discretion().deadline(deadlineId).isEmpty()) {
            throw new CommandRejected(NOT_FOUND, "The incident has no such deadline");
        }
    }

    private static Decision<IncidentEvent> told(Told<MeetDeadline> line) {
        DeadlineId deadlineId = line.need(MeetDeadline::deadlineId);
        requireSet(deadlineId, line.state());
        return Decision.of(new RegulatoryDeadlineMet(
                line.incidentId(), deadlineId, line.need(MeetDeadline::evidenceIds), line.claim()));
    }
}
