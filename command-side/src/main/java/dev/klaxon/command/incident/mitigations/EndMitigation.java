package dev.klaxon.command.incident.mitigations;

import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Gaps;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.MitigationEnded;
import dev.klaxon.events.incident.MitigationId;
import dev.klaxon.events.incident.MitigationOutcome;

/** Say how a mitigation ended. */
record EndMitigation(
        MitigationId mitigationId,
        @Needed MitigationOutcome outcome,
        @Needed Text result) implements IncidentVerb {

    static final Verb<EndMitigation> VERB = OnIncident.post("mitigations/{mitigationId}/outcome", EndMitigation.class)
            .called("Mitigation", "end")
            .needs(Scope.RESPOND)
            .changes(EndMitigation::mitigationId)
            .told(EndMitigation::told);

    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        return ended(Gaps.of(this), state, moment.claim());
    }

    private static Decision<IncidentEvent> told(Told<EndMitigation> line) {
        return ended(line, line.state(), line.claim());
    }

    /** A mitigation ends once, in history too. */
    private static Decision<IncidentEvent> ended(Gaps<EndMitigation> said, IncidentState state, Claim claim) {
        MitigationId mitigationId = said.need(EndMitigation::mitigationId);
        if (state.work().mitigation(mitigationId).isEmpty()) {
            throw new CommandRejected(NOT_FOUND, "The incident has no such mitigation");
        }
        state.work().outcomeOf(mitigationId).ifPresent(ended -> {
            throw new CommandRejected(
                    ALREADY_ANSWERED,
                    "The mitigation ended already: " + ended.event().outcome());
        });
        return Decision.of(new MitigationEnded(
                state.id(), mitigationId, said.get(EndMitigation::outcome), said.get(EndMitigation::result), claim));
    }
}
