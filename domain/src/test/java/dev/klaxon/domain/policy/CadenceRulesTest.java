package dev.klaxon.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.Warning;
import dev.klaxon.domain.refusal.WarningCode;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.policy.PolicyDocument.SeverityClocks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceRulesTest {

    private static final Instant PUBLISHED = Instant.parse("2026-01-02T03:04:05.678901Z");

    private final CadenceRules cadence = Policy.builtIn().cadence();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # line     | severity | first | target | limit
            EXTERNAL   | SEV-0    |    60 |     60 |   120
            EXTERNAL   | SEV-1    |    60 |     60 |   120
            EXTERNAL   | SEV-2    |    60 |    120 |   120
            EXTERNAL   | SEV-3    |       |        |
            EXECUTIVE  | SEV-0    |    60 |    240 |   240
            EXECUTIVE  | SEV-1    |    60 |    240 |   240
            EXECUTIVE  | SEV-2    |       |        |
            EXECUTIVE  | SEV-3    |       |        |
            """)
    void a_severity_has_its_cadence_in_minutes(
            CadenceLine line,
            String severity,
            @Nullable Integer first,
            @Nullable Integer target,
            @Nullable Integer limit) {
        Optional<Cadence> expected = first == null || target == null || limit == null
                ? Optional.empty()
                : Optional.of(
                        new Cadence(Duration.ofMinutes(first), Duration.ofMinutes(target), Duration.ofMinutes(limit)));

        assertThat(cadence.of(line, Severity.parse(severity))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # audience | SEV-0 | SEV-1 | SEV-2 | SEV-3
            PUBLIC     | true  | true  | true  | false
            CUSTOMER   | true  | true  | true  | false
            EXECUTIVE  | true  | true  | false | false
            INTERNAL   | false | false | false | false
            """)
    void an_audience_with_a_cadence_needs_a_promise(
            Audience audience, boolean sev0, boolean sev1, boolean sev2, boolean sev3) {
        assertThat(cadence.needsPromise(audience, Severity.SEV_0)).isEqualTo(sev0);
        assertThat(cadence.needsPromise(audience, Severity.SEV_1)).isEqualTo(sev1);
        assertThat(cadence.needsPromise(audience, Severity.SEV_2)).isEqualTo(sev2);
        assertThat(cadence.needsPromise(audience, Severity.SEV_3)).isEqualTo(sev3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # audience | severity | next update in   | verdict
            PUBLIC     | SEV-1    | PT59M            | FINE
            PUBLIC     | SEV-1    | PT60M            | FINE
            PUBLIC     | SEV-1    | PT60M0.000001S   | BEYOND_TARGET
            PUBLIC     | SEV-1    | PT119M           | BEYOND_TARGET
            PUBLIC     | SEV-1    | PT120M           | BEYOND_TARGET
            PUBLIC     | SEV-1    | PT120M0.000001S  | BEYOND_LIMIT
            PUBLIC     | SEV-1    | PT121M           | BEYOND_LIMIT
            CUSTOMER   | SEV-0    | PT60M            | FINE
            CUSTOMER   | SEV-0    | PT61M            | BEYOND_TARGET
            CUSTOMER   | SEV-0    | PT121M           | BEYOND_LIMIT
            PUBLIC     | SEV-2    | PT120M           | FINE
            PUBLIC     | SEV-2    | PT120M0.000001S  | BEYOND_LIMIT
            EXECUTIVE  | SEV-1    | PT240M           | FINE
            EXECUTIVE  | SEV-1    | PT240M0.000001S  | BEYOND_LIMIT
            EXECUTIVE  | SEV-2    | PT100H           | FINE
            PUBLIC     | SEV-3    | PT100H           | FINE
            INTERNAL   | SEV-0    | PT100H           | FINE
            # it comes after the update, whoever it is for
            PUBLIC     | SEV-1    | PT0.000001S      | FINE
            PUBLIC     | SEV-1    | PT0S             | NOT_AFTER_UPDATE
            PUBLIC     | SEV-1    | PT-1S            | NOT_AFTER_UPDATE
            INTERNAL   | SEV-1    | PT-1S            | NOT_AFTER_UPDATE
            PUBLIC     | SEV-3    | PT0S             | NOT_AFTER_UPDATE
            # no promise at all
            PUBLIC     | SEV-0    |                  | MISSING
            PUBLIC     | SEV-1    |                  | MISSING
            CUSTOMER   | SEV-2    |                  | MISSING
            PUBLIC     | SEV-3    |                  | FINE
            EXECUTIVE  | SEV-1    |                  | MISSING
            EXECUTIVE  | SEV-2    |                  | FINE
            INTERNAL   | SEV-0    |                  | FINE
            """)
    void a_promise_is_judged_from_the_update_s_own_time(
            Audience audience, String severity, @Nullable Duration in, PromiseVerdict verdict) {
        Instant nextUpdateAt = in == null ? null : PUBLISHED.plus(in);

        assertThat(cadence.judge(audience, Severity.parse(severity), PUBLISHED, nextUpdateAt))
                .isEqualTo(verdict);
    }

    @Test
    void a_good_promise_is_accepted_silently() {
        assertThat(accept(Audience.PUBLIC, 60)).isEmpty();
    }

    @Test
    void a_promise_beyond_the_target_is_accepted_with_a_warning() {
        assertThat(accept(Audience.PUBLIC, 61)).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo(WarningCode.PROMISE_BEYOND_TARGET);
            assertThat(warning.detail()).contains("60 min").contains("SEV-1");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUBLIC    | 121 | PROMISE_BEYOND_LIMIT | within 120 min
            EXECUTIVE | 241 | PROMISE_BEYOND_LIMIT | within 240 min
            PUBLIC    |   0 | NEXT_UPDATE_IN_PAST  | after this one
            PUBLIC    |     | NEXT_UPDATE_MISSING  | within 120 min
            """)
    void a_bad_promise_is_refused(Audience audience, @Nullable Integer minutes, Code code, String detail) {
        assertThatExceptionOfType(CommandRejected.class)
                .isThrownBy(() -> accept(audience, minutes))
                .withMessageContaining(detail)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void a_severity_without_clocks_has_no_cadence() {
        CadenceRules none = new CadenceRules(Map.of());

        assertThat(none.needsPromise(Audience.PUBLIC, Severity.SEV_1)).isFalse();
    }

    @Test
    void what_a_cadence_leaves_out_is_its_target() {
        SeverityClocks targetOnly =
                new SeverityClocks(Severity.SEV_1, null, null, 45, null, null, 200, null, null, null, null);
        CadenceRules rules = new CadenceRules(Map.of(Severity.SEV_1, targetOnly));
        Duration target = Duration.ofMinutes(45);
        Duration brief = Duration.ofMinutes(200);

        assertThat(rules.of(CadenceLine.EXTERNAL, Severity.SEV_1)).contains(new Cadence(target, target, target));
        assertThat(rules.of(CadenceLine.EXECUTIVE, Severity.SEV_1)).contains(new Cadence(brief, brief, brief));
    }

    private List<Warning> accept(Audience audience, @Nullable Integer minutes) {
        Instant nextUpdateAt = minutes == null ? null : PUBLISHED.plus(Duration.ofMinutes(minutes));
        return cadence.accept(audience, Severity.SEV_1, PUBLISHED, nextUpdateAt);
    }
}
