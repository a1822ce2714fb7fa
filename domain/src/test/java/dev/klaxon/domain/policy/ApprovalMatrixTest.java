package dev.klaxon.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.events.incident.Role;
import dev.klaxon.events.policy.PolicyDocument.ApprovalBand;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalMatrixTest {

    private final ApprovalMatrix matrix = Policy.builtIn().approvals();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # sum        | who may approve                  | how many | finance
            EUR 0.00     | CS_SALES_OWNER EXECUTIVE_SPONSOR | 1        | false
            EUR 999.99   | CS_SALES_OWNER EXECUTIVE_SPONSOR | 1        | false
            EUR 1000.00  | CS_SALES_OWNER EXECUTIVE_SPONSOR | 1        | false
            JPY 1000     | CS_SALES_OWNER EXECUTIVE_SPONSOR | 1        | false
            EUR 1000.01  | EXECUTIVE_SPONSOR                | 1        | false
            JPY 1001     | EXECUTIVE_SPONSOR                | 1        | false
            EUR 10000.00 | EXECUTIVE_SPONSOR                | 1        | false
            EUR 10000.01 | CS_SALES_OWNER EXECUTIVE_SPONSOR | 2        | true
            EUR 9999999  | CS_SALES_OWNER EXECUTIVE_SPONSOR | 2        | true
            """)
    void the_sum_decides_who_approves(String sum, String approvers, int count, boolean finance) {
        List<Role> roles =
                Arrays.stream(approvers.split(" ")).map(Role::valueOf).toList();

        assertThat(matrix.need(Money.parse(sum))).isEqualTo(new ApprovalNeed(roles, count, finance));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # sum        | approvals                     | enough
            EUR 1000.00  |                               | false
            EUR 1000.00  | ann:CS                        | true
            EUR 1000.00  | eve:EXEC                      | true
            EUR 1000.00  | fay:FINANCE                   | false
            EUR 1000.00  | ian:IC                        | false
            EUR 1000.01  | ann:CS                        | false
            EUR 1000.01  | ann:CS bob:CS                 | false
            EUR 1000.01  | eve:EXEC                      | true
            EUR 10000.01 | eve:EXEC                      | false
            EUR 10000.01 | ann:CS eve:EXEC               | false
            EUR 10000.01 | eve:EXEC fay:FINANCE          | true
            EUR 10000.01 | ann:CS fay:FINANCE            | true
            EUR 10000.01 | eve:EXEC+FINANCE              | false
            EUR 10000.01 | eve:EXEC eve:FINANCE          | false
            EUR 10000.01 | eve:EXEC+FINANCE ann:CS       | true
            EUR 10000.01 | fay:FINANCE ian:IC            | false
            EUR 10000.01 | fay:FINANCE gus:FINANCE       | true
            """)
    void approvals_are_enough_where_the_right_persons_gave_them(
            String sum, @Nullable String approvals, boolean enough) {
        List<Approver> given = approvals == null
                ? List.of()
                : Arrays.stream(approvals.split(" "))
                        .map(ApprovalMatrixTest::approver)
                        .toList();

        assertThat(matrix.need(Money.parse(sum)).isMetBy(given)).isEqualTo(enough);
    }

    @Test
    void beyond_the_last_band_the_last_one_counts() {
        ApprovalMatrix closed = new ApprovalMatrix(List.of(
                new ApprovalBand(new BigDecimal("10"), List.of(Role.CS_SALES_OWNER), 1, false),
                new ApprovalBand(new BigDecimal("20"), List.of(Role.EXECUTIVE_SPONSOR), 3, false)));

        assertThat(closed.need(Money.parse("EUR 21")))
                .isEqualTo(new ApprovalNeed(List.of(Role.EXECUTIVE_SPONSOR), 3, false));
    }

    @Test
    void without_bands_two_of_finance_are_needed() {
        assertThat(new ApprovalMatrix(List.of()).need(Money.parse("EUR 1")))
                .isEqualTo(new ApprovalNeed(List.of(), 2, true));
    }

    private static Approver approver(String words) {
        int colon = words.indexOf(':');
        List<String> capacities = List.of(words.substring(colon + 1).split("\\+"));
        Set<Role> roles = new HashSet<>();
        if (capacities.contains("CS")) {
            roles.add(Role.CS_SALES_OWNER);
        }
        if (capacities.contains("EXEC")) {
            roles.add(Role.EXECUTIVE_SPONSOR);
        }
        if (capacities.contains("IC")) {
            roles.add(Role.INCIDENT_COMMANDER);
        }
        return new Approver(words.substring(0, colon), roles, capacities.contains("FINANCE"));
    }
}
