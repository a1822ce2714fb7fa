package dev.klaxon.command.incident.remedies;

import static dev.klaxon.command.incident.Moment.ANA;
import static dev.klaxon.command.incident.Moment.BO;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.command.incident.remedies.Remedies.WHY;
import static dev.klaxon.command.incident.remedies.Remedies.approvalOf;
import static dev.klaxon.command.incident.remedies.Remedies.credit;
import static dev.klaxon.command.incident.remedies.Remedies.decide;
import static dev.klaxon.command.incident.remedies.Remedies.remedy;
import static dev.klaxon.command.incident.remedies.RemedyDecision.APPROVE;
import static dev.klaxon.command.incident.remedies.RemedyDecision.DECLINE;
import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.INCIDENT_NOT_OPEN;
import static dev.klaxon.domain.refusal.Code.NOT_AN_APPROVER;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;
import static dev.klaxon.domain.refusal.Code.OWN_PROPOSAL;
import static dev.klaxon.events.incident.Role.EXECUTIVE_SPONSOR;
import static dev.klaxon.events.incident.Role.INCIDENT_COMMANDER;

import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Origin;
import dev.klaxon.events.Precision;
import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.RemedyApproved;
import dev.klaxon.events.incident.RemedyDeclined;
import dev.klaxon.events.incident.RemedyKind;
import dev.klaxon.events.incident.RemedyProposed;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ana proposes, Bo decides. */
class DecideRemedyTest {

    private final IncidentFixture incident = IncidentFixture.ofVerbs()
            .given(at(0).declared(new Account("acme", null, null, null, null)))
            .by(BO);

    @Test
    void a_role_in_the_incident_gives_no_right_to_approve() {
        incident.given(
                        at(5).role(EXECUTIVE_SPONSOR, BO),
                        at(6).role(INCIDENT_COMMANDER, BO),
                        credit(50, "USD 5", "acme"))
                .when(decide(50, APPROVE))
                .thenRefused(NOT_AN_APPROVER);
    }

    @ParameterizedTest
    @CsvSource({"APPROVE", "DECLINE"})
    void nobody_decides_on_a_proposal_of_their_own(RemedyDecision decision) {
        incident.given(credit(50, "USD 5", "acme"))
                .by(ANA)
                .withScopes("approve-cs", "approve-exec", "approve-finance")
                .when(decide(50, decision))
                .thenRefused(OWN_PROPOSAL);
    }

    @Test
    void the_author_whom_an_import_names_is_the_proposer_too() {
        Claim told = new Claim(ANA, at(50).instant(), Precision.SECOND, new Origin("legacy", "r", BO));

        incident.given(new RemedyProposed(
                        INCIDENT, remedy(50), RemedyKind.CREDIT, "acme", Money.parse("USD 5"), null, null, told))
                .withScopes("approve-cs")
                .when(decide(50, APPROVE))
                .thenRefused(OWN_PROPOSAL);
    }

    @ParameterizedTest
    @CsvSource({"approve-cs", "approve-exec", "approve-finance"})
    void any_approver_may_decline(String scope) {
        incident.given(credit(50, "USD 20000", "acme"))
                .withScopes(scope)
                .when(decide(50, DECLINE))
                .then(new RemedyDeclined(INCIDENT, remedy(50), WHY, incident.claim()));
    }

    @Test
    void nobody_else_may_decline() {
        incident.given(credit(50, "USD 5", "acme"))
                .withScopes("respond", "command")
                .when(decide(50, DECLINE))
                .thenRefused(NOT_AN_APPROVER);
    }

    @Test
    void is_decided_once() {
        incident.given(credit(50, "USD 5", "acme"), approvalOf(50))
                .withScopes("approve-cs")
                .when(decide(50, DECLINE))
                .thenRefused(ALREADY_ANSWERED);
    }

    @Test
    void stays_declined() {
        incident.given(credit(50, "USD 5", "acme"), new RemedyDeclined(INCIDENT, remedy(50), null, at(51).claim()))
                .withScopes("approve-cs")
                .when(decide(50, APPROVE))
                .thenRefused(ALREADY_ANSWERED);
    }

    @Test
    void does_not_find_one_that_was_never_proposed() {
        incident.withScopes("approve-cs").when(decide(50, APPROVE)).thenRefused(NOT_FOUND);
    }

    @Test
    void is_not_decided_once_it_is_all_over() {
        incident.given(credit(50, "USD 5", "acme"), at(51).cancelled())
                .withScopes("approve-cs")
                .when(decide(50, APPROVE))
                .thenRefused(INCIDENT_NOT_OPEN);
    }

    @Test
    void is_imported_as_it_is_told() {
        incident.given(credit(50, "USD 20000", "acme"))
                .by(ANA)
                .imported("d-1")
                .when(decide(50, APPROVE))
                .then(new RemedyApproved(INCIDENT, remedy(50), null, List.of(), false, 1, WHY, incident.claim()));
    }
}
