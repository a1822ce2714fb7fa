package dev.klaxon.command.incident.remedies;

import static dev.klaxon.command.incident.IncidentFixture.MADE;
import static dev.klaxon.command.incident.IncidentFixture.told;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.domain.refusal.Code.INCIDENT_NOT_OPEN;
import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;
import static dev.klaxon.events.incident.RemedyKind.CREDIT;
import static dev.klaxon.events.incident.RemedyKind.EXECUTIVE_CALL;
import static dev.klaxon.events.incident.RemedyKind.TERM_EXTENSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.AccountCleared;
import dev.klaxon.events.incident.RemedyId;
import dev.klaxon.events.incident.RemedyKind;
import dev.klaxon.events.incident.RemedyProposed;
import dev.klaxon.events.incident.RemedyWaived;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposeRemedyTest {

    private static final RemedyId REMEDY = new RemedyId(MADE);
    private static final Text BASIS = Text.of("SLA 4.2");
    private static final Account ACME = new Account("acme", null, null, null, null);

    private final IncidentFixture incident = IncidentFixture.ofVerbs().given(at(0).declared(ACME));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CREDIT         | USD 1250.00 |    |
            CREDIT         | USD 0.01    |    |
            CREDIT         |             |    | /amount
            CREDIT         | USD 0       |    | /amount
            CREDIT         | USD -5      |    | /amount
            CREDIT         | EUR 5       |    | /amount
            CREDIT         | USD 5       | 30 | /days
            TERM_EXTENSION |             | 30 |
            TERM_EXTENSION |             |    | /days
            TERM_EXTENSION | USD 9000    | 30 | /amount
            EXECUTIVE_CALL |             |    |
            EXECUTIVE_CALL | USD 9000    |    | /amount
            EXECUTIVE_CALL |             | 30 | /days
            """)
    void is_measured_as_its_kind_is(
            RemedyKind kind, @Nullable String amount, @Nullable Integer days, @Nullable String fault) {
        Money sum = amount == null ? null : Money.parse(amount);
        ProposeRemedy command = new ProposeRemedy(kind, "acme", sum, days, BASIS);

        if (fault == null) {
            incident.when(command)
                    .then(new RemedyProposed(INCIDENT, REMEDY, kind, "acme", sum, days, BASIS, incident.claim()));
        } else {
            assertThat(incident.when(command).thenRefused(INVALID_VALUE).errors())
                    .extracting("pointer")
                    .containsExactly(fault);
        }
    }

    @Test
    void is_only_for_accounts_that_are_affected() {
        assertThat(incident.when(call("globex")).thenRefused(INVALID_VALUE).errors())
                .extracting("pointer")
                .containsExactly("/accountId");
    }

    @Test
    void is_not_for_accounts_that_are_cleared() {
        incident.given(new AccountCleared(INCIDENT, "acme", at(5).claim()))
                .when(call("acme"))
                .thenRefused(INVALID_VALUE);
    }

    @Test
    void is_not_proposed_once_it_is_all_over() {
        incident.given(at(5).cancelled()).when(call("acme")).thenRefused(INCIDENT_NOT_OPEN);
    }

    @Test
    void is_imported_as_bare_as_it_is() {
        incident.imported("r-1")
                .when(told(ProposeRemedy.class, "accountId", "globex"))
                .then(new RemedyProposed(INCIDENT, REMEDY, null, "globex", null, null, null, incident.claim()));
    }

    @Test
    void is_waived_for_accounts_that_are_affected() {
        incident.when(new WaiveRemedies(List.of("acme", "acme"), BASIS))
                .then(new RemedyWaived(INCIDENT, List.of("acme"), BASIS, incident.claim()));
    }

    @Test
    void is_waived_for_no_other_accounts() {
        assertThat(incident.when(new WaiveRemedies(List.of("acme", "globex"), BASIS))
                        .thenRefused(INVALID_VALUE)
                        .errors())
                .extracting("pointer")
                .containsExactly("/accountIds/1");
    }

    @Test
    void is_waived_in_imports_as_it_is_told() {
        incident.imported("w-1")
                .when(told(WaiveRemedies.class))
                .then(new RemedyWaived(INCIDENT, List.of(), null, incident.claim()));
    }

    @Test
    void extends_a_term_without_a_sum() {
        incident.when(new ProposeRemedy(TERM_EXTENSION, "acme", null, 30, BASIS))
                .thenWarned();
    }

    @Test
    void names_every_fault_of_a_measure_at_once() {
        assertThat(incident.when(new ProposeRemedy(CREDIT, "acme", null, 30, BASIS))
                        .thenRefused(INVALID_VALUE)
                        .errors())
                .extracting("pointer")
                .containsExactly("/amount", "/days");
    }

    private static ProposeRemedy call(String accountId) {
        return new ProposeRemedy(EXECUTIVE_CALL, accountId, null, null, BASIS);
    }
}
