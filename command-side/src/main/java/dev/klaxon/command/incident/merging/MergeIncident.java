package dev.klaxon.command.incident.merging;

import static dev.klaxon.domain.refusal.Code.INCIDENT_NOT_OPEN;
import static dev.klaxon.domain.refusal.Code.MERGE_CYCLE;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerbWith;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.command.incident.OnIncidentWith;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.IncidentMerged;
import dev.klaxon.events.incident.Status;
import org.jspecify.annotations.Nullable;

/**
 * Make an incident a part of another, which takes the commands from then on.
 *
 * @param into the other incident's id or reference; in imported history also its foreign key
 */
record MergeIncident(String into, @Needed Text reason) implements IncidentVerbWith<Wholes> {

    static final Verb<MergeIncident> VERB = OnIncidentWith.post("merge", MergeIncident.class, Wholes.class)
            .called("Merge", "merge")
            .needs(Scope.COMMAND)
            .told(MergeIncident::told);

    /**
     * Nothing goes in circles, a part has no parts by itself, and a false alarm has none at all. One that is closed
     * takes a part that was recognised late.
     */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment, Wholes wholes) {
        IncidentState whole = whole(wholes.named(into), state, moment, wholes);
        if (whole.status() == Status.MERGED) {
            throw wholes.merged(whole, moment);
        }
        if (whole.status() == Status.CANCELLED) {
            throw new CommandRejected(INCIDENT_NOT_OPEN, "%s is %s".formatted(whole.reference(), whole.status()));
        }
        return merged(whole, reason, state, moment);
    }

    private static Decision<IncidentEvent> told(Told<MergeIncident> line, Wholes wholes) {
        String into = line.need(MergeIncident::into);
        IncidentId named = into.startsWith(Incidents.REFERENCE_PREFIX)
                ? wholes.named(into)
                : line.keys().incidentNamed(into);
        IncidentState whole = whole(named, line.state(), line.moment(), wholes);
        return merged(whole, line.get(MergeIncident::reason), line.state(), line.moment());
    }

    private static IncidentState whole(IncidentId id, IncidentState state, Moment moment, Wholes wholes) {
        IncidentState whole = wholes.find(id, moment)
                .orElseThrow(() -> new CommandRejected(NOT_FOUND, "There is no such incident to merge into"));
        if (wholes.leads(id, state.id())) {
            throw new CommandRejected(MERGE_CYCLE, "%s would be a part of itself".formatted(state.reference()));
        }
        return whole;
    }

    private static Decision<IncidentEvent> merged(
            IncidentState whole, @Nullable Text reason, IncidentState state, Moment moment) {
        return Decision.of(new IncidentMerged(state.id(), whole.id(), whole.reference(), reason, moment.claim()));
    }
}
