package dev.klaxon.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.story.Impacts;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.policy.PolicyDocument.SeverityRow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeverityMatrixTest {

    private final SeverityMatrix matrix = Policy.builtIn().severityMatrix();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # data
            data CONFIRMED                              | SEV-0
            data CONFIRMED, workaround                  | SEV-0
            data CONFIRMED, no security signs           | SEV-0
            data SUSPECTED, security signs              | SEV-0
            data SUSPECTED, no security signs           | SEV-3
            data SUSPECTED                              | SEV-3
            data NONE, security signs                   | SEV-3
            security signs                              | SEV-3
            # sessions
            sessions 100                                | SEV-1
            sessions 10.01                              | SEV-1
            sessions 10                                 | SEV-1
            sessions 10.00                              | SEV-1
            sessions 10, workaround                     | SEV-1
            sessions 9.99                               | SEV-2
            sessions 1.01                               | SEV-2
            sessions 1                                  | SEV-2
            sessions 0.99                               | SEV-3
            sessions 0                                  | SEV-3
            # customers
            customers 25.01                             | SEV-1
            customers 25                                | SEV-1
            customers 25, workaround                    | SEV-1
            customers 24.99                             | SEV-3
            people 1000000                              | SEV-3
            # revenue
            revenue 100000.01, no workaround            | SEV-1
            revenue 100000.00, no workaround            | SEV-1
            revenue 100000.00                           | SEV-1
            revenue 100000.00, workaround               | SEV-3
            revenue 99999.99, no workaround             | SEV-3
            # who watches, who is blocked
            executives watch                            | SEV-1
            executives watch, no workaround             | SEV-1
            executives watch, workaround                | SEV-3
            no executives watch                         | SEV-3
            strategic account blocked                   | SEV-2
            strategic account blocked, workaround       | SEV-2
            strategic account works                     | SEV-3
            regulated data late                         | SEV-2
            regulated data late, workaround             | SEV-2
            regulated data on time                      | SEV-3
            # the worst row decides
            sessions 1, executives watch                | SEV-1
            sessions 10, data SUSPECTED, security signs | SEV-0
            regulated data late, customers 25           | SEV-1
            # the rest
            no workaround                               | SEV-3
            region eu-west                              | SEV-3
                                                        | SEV-3
            """)
    void gives_the_severity_of_the_worst_row_that_applies(String impact, String severity) {
        assertThat(matrix.assess(Impacts.of(impact))).hasToString(severity);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            people 1                  | true
            customers 0               | true
            sessions 0                | true
            revenue 0                 | true
            data NONE                 | true
            no security signs         | true
            no executives watch       | true
            no workaround             | true
            strategic account works   | true
            regulated data on time    | true
            region eu-west            | false
            summary checkout is slow  | false
                                      | false
            """)
    void recommends_only_where_the_impact_measures_something(String words, boolean stated) {
        var impact = Impacts.of(words);

        assertThat(SeverityMatrix.isStated(impact)).isEqualTo(stated);
        assertThat(matrix.recommend(impact).isPresent()).isEqualTo(stated);
    }

    @Test
    void recommends_what_it_assesses() {
        assertThat(matrix.recommend(Impacts.of("sessions 10"))).contains(Severity.SEV_1);
    }

    @Test
    void a_row_applies_only_where_all_its_conditions_hold() {
        SeverityMatrix strict = new SeverityMatrix(
                List.of(new SeverityRow(Severity.SEV_1, null, null, null, null, null, true, true, true, null), rest()));

        assertThat(strict.assess(Impacts.of("executives watch, strategic account blocked, regulated data late")))
                .isEqualTo(Severity.SEV_1);
        assertThat(strict.assess(Impacts.of("executives watch, strategic account blocked")))
                .isEqualTo(Severity.SEV_3);
    }

    @Test
    void the_order_of_rows_does_not_matter() {
        SeverityMatrix upsideDown =
                new SeverityMatrix(Policy.builtIn().document().severityMatrix().reversed());

        assertThat(upsideDown.assess(Impacts.of("sessions 10"))).isEqualTo(Severity.SEV_1);
    }

    @Test
    void what_no_row_speaks_of_gets_the_least_severity_there_is() {
        List<SeverityRow> twoWorst =
                Policy.builtIn().document().severityMatrix().subList(1, 3);

        assertThat(new SeverityMatrix(twoWorst).assess(Impacts.of("sessions 1")))
                .isEqualTo(Severity.SEV_1);
        assertThat(new SeverityMatrix(List.of()).assess(Impacts.of("data CONFIRMED")))
                .isEqualTo(Severity.SEV_3);
    }

    private static SeverityRow rest() {
        return new SeverityRow(Severity.SEV_3, null, null, null, null, null, null, null, null, null);
    }
}
