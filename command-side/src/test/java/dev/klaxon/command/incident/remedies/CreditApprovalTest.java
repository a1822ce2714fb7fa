package dev.klaxon.command.incident.remedies;

import static dev.klaxon.command.incident.Moment.ANA;
import static dev.klaxon.command.incident.Moment.BO;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.command.incident.Moment.id;
import static dev.klaxon.command.incident.remedies.Remedies.APPROVAL;
import static dev.klaxon.command.incident.remedies.Remedies.CY;
import static dev.klaxon.command.incident.remedies.Remedies.WHY;
import static dev.klaxon.command.incident.remedies.Remedies.approvalOf;
import static dev.klaxon.command.incident.remedies.Remedies.credit;
import static dev.klaxon.command.incident.remedies.Remedies.decide;
import static dev.klaxon.command.incident.remedies.Remedies.granted;
import static dev.klaxon.command.incident.remedies.Remedies.remedy;
import static dev.klaxon.command.incident.remedies.RemedyDecision.APPROVE;
import static dev.klaxon.domain.refusal.Code.NOT_AN_APPROVER;
import static dev.klaxon.domain.refusal.WarningCode.SECOND_APPROVER_NEEDED;
import static dev.klaxon.events.incident.Role.CS_SALES_OWNER;
import static dev.klaxon.events.incident.Role.EXECUTIVE_SPONSOR;

import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Origin;
import dev.klaxon.events.Precision;
import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.ApprovalGranted;
import dev.klaxon.events.incident.CommitmentKind;
import dev.klaxon.events.incident.RemedyApproved;
import dev.klaxon.events.incident.RemedyDeclined;
import dev.klaxon.events.incident.RemedyKind;
import dev.klaxon.events.incident.RemedyProposed;
import java.util.Arrays;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ana proposes, Bo and others approve. */
class CreditApprovalTest {

    private final IncidentFixture incident = IncidentFixture.ofVerbs()
            .given(at(0).declared(new Account("acme", null, null, null, null)))
            .by(BO);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # approved before | now        | by scopes                     | what comes of it
                              | 1000       | approve-cs                    | approved
                              | 1000       | approve-exec                  | approved
                              | 1000       | approve-finance               | not-an-approver
                              | 1000.01    | approve-cs                    | not-an-approver
                              | 1000.01    | approve-exec                  | approved
                              | 10000      | approve-exec                  | approved
                              | 10000.01   | approve-cs                    | second-approver-needed
                              | 10000.01   | approve-exec                  | second-approver-needed
                              | 10000.01   | approve-finance               | second-approver-needed
                              | 10000.01   | approve-exec approve-finance  | second-approver-needed
            900               | 100        | approve-cs                    | approved
            900               | 100.01     | approve-cs                    | not-an-approver
            900               | 9100       | approve-exec                  | approved
            900               | 9100.01    | approve-exec                  | second-approver-needed
            400 400           | 200        | approve-cs                    | approved
            400 400           | 200.01     | approve-cs                    | not-an-approver
            6000              | 6000       | approve-exec                  | second-approver-needed
                              | 1000       | read respond command admin    | not-an-approver
                              | 1000       | publish legal security audit  | not-an-approver
            """)
    void is_weighed_with_all_credits_of_the_account_that_are_approved(
            @Nullable String before, String amount, String scopes, String outcome) {
        List<String> approved = before == null
                ? List.of()
                : Arrays.stream(before.split(" ", -1)).toList();
        for (int i = 0; i < approved.size(); i++) {
            incident.given(credit(10 + i, "USD " + approved.get(i), "acme"), approvalOf(10 + i));
        }

        var answer = incident.given(credit(50, "USD " + amount, "acme"))
                .withScopes(scopes.split(" "))
                .when(decide(50, APPROVE));

        switch (outcome) {
            case "approved" -> answer.thenWarned().event(RemedyApproved.class);
            case "second-approver-needed" ->
                answer.thenWarned(SECOND_APPROVER_NEEDED).event(ApprovalGranted.class);
            default -> answer.thenRefused(NOT_AN_APPROVER);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # given before                     | now by Bo                     | complete
            cy:EXECUTIVE_SPONSOR               | approve-finance               | true
            cy:CS_SALES_OWNER                  | approve-finance               | true
            cy:finance                         | approve-exec                  | true
            cy:finance                         | approve-finance               | true
            cy:EXECUTIVE_SPONSOR               | approve-exec                  | false
            cy:EXECUTIVE_SPONSOR               | approve-cs                    | false
            bo:EXECUTIVE_SPONSOR               | approve-finance               | false
            bo:finance cy:EXECUTIVE_SPONSOR    | approve-cs                    | true
            cy:EXECUTIVE_SPONSOR di:CS_SALES_OWNER | approve-finance           | true
            """)
    void above_the_last_sum_two_persons_approve_and_one_has_the_finance_scope(
            String before, String scopes, boolean complete) {
        incident.given(credit(50, "USD 20000", "acme"));
        for (String given : before.split(" ", -1)) {
            incident.given(granted(given));
        }

        var answer = incident.withScopes(scopes).when(decide(50, APPROVE));

        if (complete) {
            answer.thenWarned().event(RemedyApproved.class);
        } else {
            answer.thenWarned(SECOND_APPROVER_NEEDED).event(ApprovalGranted.class);
        }
    }

    @Test
    void records_the_sum_and_the_capacity_of_the_approval() {
        incident.given(credit(10, "USD 300", "acme"), approvalOf(10), credit(50, "USD 500", "acme"))
                .withScopes("approve-cs", "approve-exec")
                .when(decide(50, APPROVE))
                .then(new RemedyApproved(
                        INCIDENT,
                        remedy(50),
                        Money.parse("USD 800"),
                        List.of(CS_SALES_OWNER, EXECUTIVE_SPONSOR),
                        false,
                        1,
                        WHY,
                        incident.claim()));
    }

    @Test
    void records_an_approval_that_is_not_enough_yet() {
        incident.given(credit(50, "USD 20000", "acme"))
                .withScopes("approve-finance")
                .when(decide(50, APPROVE))
                .then(new ApprovalGranted(
                        INCIDENT, APPROVAL, List.of(), id(50), null, List.of(), true, WHY, incident.claim()));
    }

    @Test
    void says_the_same_again_without_recording_it() {
        incident.given(credit(50, "USD 20000", "acme"), granted("bo:EXECUTIVE_SPONSOR"))
                .withScopes("approve-exec")
                .when(decide(50, APPROVE))
                .thenWarned(SECOND_APPROVER_NEEDED)
                .thenNothing();
    }

    @Test
    void weighs_neither_open_nor_declined_credits_nor_those_of_other_accounts() {
        incident.given(
                        credit(10, "USD 900", "acme"),
                        credit(11, "USD 900", "acme"),
                        new RemedyDeclined(INCIDENT, remedy(11), null, at(12).claim()),
                        credit(12, "USD 900", "globex"),
                        approvalOf(12),
                        credit(50, "USD 900", "acme"))
                .withScopes("approve-cs")
                .when(decide(50, APPROVE))
                .event(RemedyApproved.class);
    }

    @Test
    void does_not_let_a_sum_below_zero_make_room() {
        Claim told = new Claim(ANA, at(9).instant(), Precision.DAY, new Origin("legacy", "r", null));
        incident.given(
                        new RemedyProposed(
                                INCIDENT,
                                remedy(9),
                                RemedyKind.CREDIT,
                                "acme",
                                Money.parse("USD -500"),
                                null,
                                null,
                                told),
                        approvalOf(9),
                        credit(50, "USD 1100", "acme"))
                .withScopes("approve-cs")
                .when(decide(50, APPROVE))
                .thenRefused(NOT_AN_APPROVER);
    }

    @ParameterizedTest
    @CsvSource({"approve-cs,true", "approve-exec,true", "approve-finance,false"})
    void without_a_sum_it_takes_as_much_as_the_smallest_credit(String scope, boolean enough) {
        var answer = incident.given(new RemedyProposed(
                        INCIDENT, remedy(50), RemedyKind.TERM_EXTENSION, "acme", null, 30, null, at(50).claim()))
                .withScopes(scope)
                .when(decide(50, APPROVE));

        if (enough) {
            answer.event(RemedyApproved.class);
        } else {
            answer.thenRefused(NOT_AN_APPROVER);
        }
    }

    @Test
    void the_approval_of_a_text_about_a_remedy_is_none_of_the_remedy() {
        ApprovalGranted ofText = new ApprovalGranted(
                INCIDENT,
                APPROVAL,
                List.of(CommitmentKind.CREDIT),
                id(50),
                null,
                List.of(EXECUTIVE_SPONSOR),
                false,
                null,
                at(51).by(CY).claim());

        incident.given(credit(50, "USD 20000", "acme"), ofText)
                .withScopes("approve-finance")
                .when(decide(50, APPROVE))
                .thenWarned(SECOND_APPROVER_NEEDED);
    }

    @Test
    void an_imported_approval_counts_for_nothing_live() {
        Claim told = new Claim(CY, at(51).instant(), Precision.SECOND, new Origin("legacy", "a", null));

        incident.given(
                        credit(50, "USD 20000", "acme"),
                        new ApprovalGranted(
                                INCIDENT,
                                APPROVAL,
                                List.of(),
                                id(50),
                                null,
                                List.of(EXECUTIVE_SPONSOR),
                                false,
                                null,
                                told))
                .withScopes("approve-finance")
                .when(decide(50, APPROVE))
                .thenWarned(SECOND_APPROVER_NEEDED);
    }
}
