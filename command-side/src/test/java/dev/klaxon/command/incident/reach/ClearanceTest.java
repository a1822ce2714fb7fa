package dev.klaxon.command.incident.reach;

import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.domain.refusal.Code.INCIDENT_NOT_OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.command.incident.IncidentHttp;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.AccountCleared;
import dev.klaxon.events.incident.ServiceAffected;
import dev.klaxon.events.incident.ServiceCleared;
import org.junit.jupiter.api.Test;

class ClearanceTest {

    private final IncidentFixture incident = IncidentFixture.ofVerbs()
            .given(
                    at(0).declared(new Account("a-1", Text.of("Acme"), null, null, null)),
                    new ServiceAffected(INCIDENT, "checkout", at(1).claim()));

    @Test
    void takes_away_what_is_affected() {
        incident.when(new ClearService("checkout")).then(new ServiceCleared(INCIDENT, "checkout", incident.claim()));
        incident.when(new ClearAccount("a-1")).then(new AccountCleared(INCIDENT, "a-1", incident.claim()));
    }

    @Test
    void changes_nothing_where_it_is_not_affected() {
        incident.when(new ClearService("search")).thenNothing();
        incident.when(new ClearAccount("a-2")).thenNothing();
    }

    @Test
    void takes_history_in_any_order() {
        incident.imported("s-1")
                .when(new ClearService("search"))
                .then(new ServiceCleared(INCIDENT, "search", incident.claim()));
        incident.imported("a-1")
                .when(new ClearAccount("a-2"))
                .then(new AccountCleared(INCIDENT, "a-2", incident.claim()));
    }

    @Test
    void is_refused_once_the_incident_is_called_off() {
        incident.given(at(9).cancelled());

        incident.when(new ClearService("checkout")).thenRefused(INCIDENT_NOT_OPEN);
        incident.when(new ClearAccount("a-1")).thenRefused(INCIDENT_NOT_OPEN);
    }

    @Test
    void is_answered_over_http_with_the_name_in_the_path() {
        IncidentHttp declared = new IncidentHttp();
        declared.changed("services", "{\"name\":\"card payments\"}");
        declared.changed("accounts", "{\"accountId\":\"a-1\"}");

        assertThat(declared.delete("services/card%20payments").eventIds()).hasSize(1);
        assertThat(declared.delete("services/card%20payments").eventIds()).isEmpty();
        assertThat(declared.delete("accounts/a-1").eventIds()).hasSize(1);
        assertThat(declared.delete("accounts/a-1").eventIds()).isEmpty();
        assertThat(declared.state().services()).isEmpty();
        assertThat(declared.state().accounts()).isEmpty();
    }
}
