package dev.klaxon.command.incident.merging;

import static dev.klaxon.domain.refusal.Code.NOT_MERGED;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.TakenIn;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.BusinessOrder;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentUnmerged;

/** Make a merged incident one of its own again, with the status that it had. */
record UnmergeIncident(@Needed Text reason) implements IncidentVerb {

    static final Verb<UnmergeIncident> VERB = OnIncident.post("unmerge", UnmergeIncident.class)
            .called("Merge", "unmerge")
            .needs(Scope.COMMAND)
            .takenIn(TakenIn.ANY)
            .told(UnmergeIncident::told);

    /** At that time it was merged. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        Claim claim = moment.claim();
        BusinessOrder place = state.placeOf(claim, BusinessOrder.Kind.STATUS);
        if (state.statusTrack().before(place).merge().isEmpty()) {
            throw new CommandRejected(
                    NOT_MERGED, "%s was not merged at %s".formatted(state.reference(), claim.occurredAt()));
        }
        return Decision.of(new IncidentUnmerged(state.id(), reason, claim));
    }

    private static Decision<IncidentEvent> told(Told<UnmergeIncident> line) {
        return Decision.of(new IncidentUnmerged(line.incidentId(), line.get(UnmergeIncident::reason), line.claim()));
    }
}
