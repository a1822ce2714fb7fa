package dev.klaxon.command.incident.reach;

import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.AccountAffected;
import dev.klaxon.events.incident.ServiceAffected;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ReachTest {

    private static final Account ACME = account("Acme", "USD 10");

    private final IncidentFixture incident = IncidentFixture.ofVerbs()
            .given(at(0).declared(ACME), new ServiceAffected(INCIDENT, "checkout", at(1).claim()));

    @Test
    void names_another_service() {
        incident.when(new AffectService("search")).then(new ServiceAffected(INCIDENT, "search", incident.claim()));
    }

    @Test
    void changes_nothing_where_the_service_is_named() {
        incident.when(new AffectService("checkout")).thenNothing();
    }

    @Test
    void changes_nothing_where_the_account_is_known_as_that() {
        incident.when(new AffectAccount(account("Acme", "USD 10"))).thenNothing();
    }

    @Test
    void replaces_what_is_known_of_an_account() {
        Account richer = account("Acme", "USD 20");

        incident.when(new AffectAccount(richer)).then(new AccountAffected(INCIDENT, richer, incident.claim()));
    }

    @Test
    void refuses_a_sum_in_another_currency() {
        assertThat(incident.when(new AffectAccount(account("Acme", "EUR 10")))
                        .thenRefused(INVALID_VALUE)
                        .errors())
                .extracting("pointer")
                .containsExactly("/arr");
    }

    private static Account account(String name, String arr) {
        return new Account("a-1", Text.of(name), "strategic", Money.parse(arr), null);
    }
}
