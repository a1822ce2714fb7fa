package dev.klaxon.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.refusal.WarningCode;
import dev.klaxon.events.incident.Severity;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostmortemRulesTest {

    private final PostmortemRules postmortem = Policy.builtIn().postmortem();

    @ParameterizedTest
    @CsvSource({"SEV-0, true", "SEV-1, true", "SEV-2, true", "SEV-3, false"})
    void is_required_of_major_incidents(String severity, boolean required) {
        assertThat(postmortem.isRequired(Severity.parse(severity))).isEqualTo(required);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # resolved                         | booked by
            # Monday                           | the end of the next Monday
            2026-01-05T12:00:00Z               | 2026-01-13T00:00:00Z
            # Saturday                         | the end of the next Friday
            2026-01-10T12:00:00Z               | 2026-01-17T00:00:00Z
            """)
    void is_booked_within_5_business_days(Instant resolvedAt, Instant bookBy) {
        assertThat(postmortem.bookBy(resolvedAt)).isEqualTo(bookBy);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "2, true", "3, false", "4, false", "5, false", "6, true"})
    void three_to_five_actions_are_carried_through(int actions, boolean warned) {
        assertThat(postmortem.warnOfActions(actions).isPresent()).isEqualTo(warned);
    }

    @Test
    void the_warning_says_how_many() {
        assertThat(postmortem.warnOfActions(6)).hasValueSatisfying(warning -> {
            assertThat(warning.code()).isEqualTo(WarningCode.ACTIONS_OUTSIDE_RANGE);
            assertThat(warning.detail()).isEqualTo("6 actions; the policy aims at 3 to 5");
        });
    }
}
