package dev.klaxon.command.incident.confirmations;

import static dev.klaxon.command.incident.IncidentFixture.MADE;
import static dev.klaxon.command.incident.IncidentFixture.told;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.command.incident.Moment.id;
import static dev.klaxon.domain.refusal.Code.INCIDENT_MERGED;
import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;
import static dev.klaxon.events.incident.Status.CLOSED;
import static dev.klaxon.events.incident.Status.RESOLVED;

import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.AccountCleared;
import dev.klaxon.events.incident.ConfirmationId;
import dev.klaxon.events.incident.CustomerConfirmed;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.IncidentMerged;
import org.junit.jupiter.api.Test;

class ConfirmationTest {

    private static final ConfirmationId CONFIRMATION = new ConfirmationId(MADE);
    private static final Text JO = Text.of("Jo of Acme");

    private final IncidentFixture incident =
            IncidentFixture.ofVerbs().given(at(0).declared(new Account("acme", null, null, null, null)));

    @Test
    void says_that_it_is_over_for_a_customer() {
        incident.when(confirm("acme", true))
                .then(new CustomerConfirmed(INCIDENT, CONFIRMATION, "acme", JO, true, incident.claim()));
    }

    @Test
    void says_that_it_is_not_over_also_after_it_was_closed() {
        incident.given(at(5).moved(RESOLVED, CLOSED))
                .when(confirm("acme", false))
                .then(new CustomerConfirmed(INCIDENT, CONFIRMATION, "acme", JO, false, incident.claim()));
    }

    @Test
    void is_taken_of_an_account_that_was_cleared() {
        incident.given(new AccountCleared(INCIDENT, "acme", at(5).claim()))
                .when(confirm("acme", true))
                .event(CustomerConfirmed.class);
    }

    @Test
    void is_not_taken_of_an_account_that_was_never_affected() {
        incident.when(confirm("globex", true)).thenRefused(INVALID_VALUE);
    }

    @Test
    void is_not_taken_of_a_part_of_another_incident() {
        incident.given(new IncidentMerged(INCIDENT, new IncidentId(id(1)), "INC-2222", null, at(5).claim()))
                .when(confirm("acme", true))
                .thenRefused(INCIDENT_MERGED);
    }

    @Test
    void is_imported_as_bare_as_it_is() {
        incident.imported("c-1")
                .when(told(ConfirmCustomer.class))
                .then(new CustomerConfirmed(INCIDENT, CONFIRMATION, null, null, null, incident.claim()));
    }

    private static ConfirmCustomer confirm(String accountId, boolean satisfied) {
        return new ConfirmCustomer(accountId, JO, satisfied);
    }
}
