package dev.klaxon.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.policy.Aim;
import dev.klaxon.events.policy.PolicyDocument.Target;
import dev.klaxon.events.policy.TargetUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KpiTargetsTest {

    private final KpiTargets targets = Policy.builtIn().targets();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # figure                | severity | aim      | bound | stretch | unit
            timeToInitialDiagnosis  | SEV-0    | AT_MOST  |    90 |         | MEDIAN_MINUTES
            timeToInitialDiagnosis  | SEV-1    | AT_MOST  |    90 |         | MEDIAN_MINUTES
            timeToMitigation        | SEV-1    | TREND    |       |         |
            timeToResolution        | SEV-2    | AT_MOST  |     5 |         | MEDIAN_BUSINESS_DAYS
            timeToRestore           | SEV-3    | TREND    |       |         |
            namedIcAndComms         | SEV-3    | AT_LEAST |   100 |         | PERCENT
            reopenRate              | SEV-0    | BELOW    |     8 |       5 | PERCENT
            recurrenceRate90d       | SEV-0    | FALLING  |       |         |
            knownIssueDeflection    | SEV-0    | RISING   |       |         |
            evidenceComplete        | SEV-1    | ABOVE    |    90 |         | PERCENT
            rcaCompletion           | SEV-1    | ABOVE    |    95 |         | PERCENT
            rcaCompletion           | SEV-2    | ABOVE    |    80 |         | PERCENT
            postmortemBookedOnTime  | SEV-1    | AT_LEAST |   100 |         | PERCENT
            postmortemHeldOnTime    | SEV-1    | AT_LEAST |   100 |         | PERCENT
            actionClosureOnTime     | SEV-1    | ABOVE    |    85 |      90 | PERCENT
            ticketFirstPass         | SEV-1    | ABOVE    |    80 |      90 | PERCENT
            backlogOver14d          | SEV-1    | BELOW    |    10 |         | PERCENT
            falseAlarmRate          | SEV-1    | FALLING  |       |         |
            cancelledAfterUpdate    | SEV-1    | FALLING  |       |         |
            """)
    void a_figure_has_its_target(
            String key,
            String severity,
            Aim aim,
            @Nullable BigDecimal bound,
            @Nullable BigDecimal stretch,
            @Nullable TargetUnit unit) {
        assertThat(targets.of(key, Severity.parse(severity))).hasValueSatisfying(target -> {
            assertThat(target.aim()).isEqualTo(aim);
            assertThat(target.bound()).isEqualTo(bound);
            assertThat(target.stretch()).isEqualTo(stretch);
            assertThat(target.unit()).isEqualTo(unit);
        });
    }

    @ParameterizedTest
    @CsvSource({"timeToInitialDiagnosis, SEV-2", "timeToResolution, SEV-1", "rcaCompletion, SEV-0", "csat, SEV-1"})
    void other_figures_have_none(String key, String severity) {
        assertThat(targets.of(key, Severity.parse(severity))).isEmpty();
    }

    @Test
    void the_closer_target_counts() {
        Target forAll = new Target("k", List.of(), Aim.BELOW, BigDecimal.TEN, null, TargetUnit.PERCENT);
        Target forOne = new Target("k", List.of(Severity.SEV_1), Aim.BELOW, BigDecimal.ONE, null, TargetUnit.PERCENT);
        KpiTargets both = new KpiTargets(List.of(forAll, forOne));

        assertThat(both.of("k", Severity.SEV_1)).isEqualTo(Optional.of(forOne));
        assertThat(both.of("k", Severity.SEV_2)).isEqualTo(Optional.of(forAll));
        assertThat(both.of("k")).containsExactly(forAll, forOne);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # figure                | value  | attainment
            timeToInitialDiagnosis  |  89.9  | MET
            timeToInitialDiagnosis  |  90.0  | MET
            timeToInitialDiagnosis  |  90.1  | MISSED
            namedIcAndComms         | 100    | MET
            namedIcAndComms         |  99.9  | MISSED
            evidenceComplete        |  90    | MISSED
            evidenceComplete        |  90.1  | MET
            reopenRate              |   8    | MISSED
            reopenRate              |   7.9  | MET
            reopenRate              |   5    | MET
            reopenRate              |   4.9  | STRETCHED
            actionClosureOnTime     |  85    | MISSED
            actionClosureOnTime     |  85.1  | MET
            actionClosureOnTime     |  90    | MET
            actionClosureOnTime     |  90.1  | STRETCHED
            timeToRestore           |   1    | UNBOUNDED
            recurrenceRate90d       |   1    | UNBOUNDED
            knownIssueDeflection    |   1    | UNBOUNDED
            """)
    void a_figure_is_compared_with_its_target(String key, BigDecimal value, Attainment attainment) {
        assertThat(KpiTargets.judge(targets.of(key).getFirst(), value)).isEqualTo(attainment);
    }
}
