package dev.klaxon.command.incident.remedies;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.KnownAccounts;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Gaps;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.RemedyWaived;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Decide that affected accounts get no remedy.
 *
 * @param reason why these accounts get none
 */
record WaiveRemedies(
        @Needed @Size(max = 1000) List<String> accountIds,
        @Needed Text reason) implements IncidentVerb {

    static final Verb<WaiveRemedies> VERB = OnIncident.post("remedies/waiver", WaiveRemedies.class)
            .called("Remedy", "waive")
            .needs(Scope.RESPOND)
            .told(WaiveRemedies::told);

    WaiveRemedies {
        accountIds = List.copyOf(accountIds);
    }

    /** Only of accounts that are affected. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        KnownAccounts.requireAffected(accountIds, state);
        return waived(Gaps.of(this), state.id(), moment.claim());
    }

    private static Decision<IncidentEvent> told(Told<WaiveRemedies> line) {
        return waived(line, line.incidentId(), line.claim());
    }

    private static Decision<IncidentEvent> waived(Gaps<WaiveRemedies> said, IncidentId incidentId, Claim claim) {
        List<String> accounts =
                said.need(WaiveRemedies::accountIds).stream().distinct().toList();
        return Decision.of(new RemedyWaived(incidentId, accounts, said.get(WaiveRemedies::reason), claim));
    }
}
