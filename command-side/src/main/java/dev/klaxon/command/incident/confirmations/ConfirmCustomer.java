package dev.klaxon.command.incident.confirmations;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.KnownAccounts;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.TakenIn;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Gaps;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.ConfirmationId;
import dev.klaxon.events.incident.CustomerConfirmed;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;

/**
 * Record whether it is over for a customer; a later word stands beside an earlier one.
 *
 * @param by who spoke for the customer
 * @param satisfied whether it is over
 */
record ConfirmCustomer(
        @Needed String accountId, @Needed Text by, @Needed Boolean satisfied) implements IncidentVerb {

    static final Verb<ConfirmCustomer> VERB = OnIncident.post("customer-confirmations", ConfirmCustomer.class)
            .called("Confirmation", "confirm")
            .needs(Scope.RESPOND)
            .creates()
            .takenIn(TakenIn.UNMERGED)
            .told(ConfirmCustomer::told);

    /** Of an account that is or was affected. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        KnownAccounts.requireEverAffected(accountId, state);
        return confirmed(Gaps.of(this), state.id(), moment);
    }

    private static Decision<IncidentEvent> told(Told<ConfirmCustomer> line) {
        return confirmed(line, line.incidentId(), line.moment());
    }

    private static Decision<IncidentEvent> confirmed(Gaps<ConfirmCustomer> said, IncidentId incidentId, Moment moment) {
        return Decision.of(new CustomerConfirmed(
                incidentId,
                new ConfirmationId(moment.id()),
                said.get(ConfirmCustomer::accountId),
                said.get(ConfirmCustomer::by),
                said.get(ConfirmCustomer::satisfied),
                moment.claim()));
    }
}
