package dev.klaxon.command.incident.reach;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.AccountCleared;
import dev.klaxon.events.incident.IncidentEvent;

/** Say that a customer account is no longer affected; clearing one that is not changes nothing. */
record ClearAccount(String accountId) implements IncidentVerb {

    static final Verb<ClearAccount> VERB = OnIncident.delete("accounts/{accountId}", ClearAccount.class)
            .called("Reach", "clearAccount")
            .needs(Scope.RESPOND)
            .told(ClearAccount::told);

    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        boolean affected = state.accounts().stream()
                .anyMatch(account -> account.accountId().equals(accountId));
        return affected ? Decision.of(new AccountCleared(state.id(), accountId, moment.claim())) : Decision.none();
    }

    private static Decision<IncidentEvent> told(Told<ClearAccount> line) {
        return Decision.of(new AccountCleared(line.incidentId(), line.whole().accountId(), line.claim()));
    }
}
