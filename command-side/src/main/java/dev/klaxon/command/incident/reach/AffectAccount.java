package dev.klaxon.command.incident.reach;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.OneCurrency;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.AccountAffected;
import dev.klaxon.events.incident.IncidentEvent;

/** Say that a customer account is affected; naming it again replaces what is known of it. */
record AffectAccount(@JsonUnwrapped Account account) implements IncidentVerb {

    static final Verb<AffectAccount> VERB = OnIncident.post("accounts", AffectAccount.class)
            .called("Reach", "account")
            .needs(Scope.RESPOND)
            .told(AffectAccount::told);

    /** Telling the same of an account again changes nothing. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        OneCurrency.of(state).require(account.arr(), "/arr");
        return state.accounts().contains(account)
                ? Decision.none()
                : Decision.of(new AccountAffected(state.id(), account, moment.claim()));
    }

    private static Decision<IncidentEvent> told(Told<AffectAccount> line) {
        return Decision.of(new AccountAffected(line.incidentId(), line.whole().account(), line.claim()));
    }
}
