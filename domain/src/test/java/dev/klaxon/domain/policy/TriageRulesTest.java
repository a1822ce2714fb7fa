package dev.klaxon.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.Warning;
import dev.klaxon.domain.refusal.WarningCode;
import dev.klaxon.domain.story.Impacts;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Certainty;
import dev.klaxon.events.incident.Impact;
import dev.klaxon.events.incident.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriageRulesTest {

    private final TriageRules triage = Policy.builtIn().triage();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # impact         | stated | rationale     || severity | recommended | certainty   | warning
                             |        |               || SEV-2    |             | PROVISIONAL | IMPACT_UNKNOWN
            region eu-west   |        |               || SEV-2    |             | PROVISIONAL | IMPACT_UNKNOWN
            sessions 10      |        |               || SEV-1    | SEV-1       | FINAL       |
            sessions 0       |        |               || SEV-3    | SEV-3       | FINAL       |
            sessions 10      | SEV-1  |               || SEV-1    | SEV-1       | FINAL       |
            sessions 10      | SEV-0  | a leak maybe  || SEV-0    | SEV-1       | FINAL       |
            sessions 10      | SEV-3  | a load test   || SEV-3    | SEV-1       | FINAL       |
                             | SEV-0  |               || SEV-0    |             | FINAL       |
                             | SEV-3  |               || SEV-3    |             | FINAL       |
            """)
    void an_incident_begins_with_a_severity(
            @Nullable String impact,
            @Nullable String stated,
            @Nullable String rationale,
            @Nullable String gap,
            String severity,
            @Nullable String recommended,
            Certainty certainty,
            @Nullable WarningCode warning) {
        FirstSeverity first = triage.first(
                Impacts.of(impact), stated == null ? null : Severity.parse(stated), Text.ofNullable(rationale));

        assertThat(first.severity()).hasToString(severity);
        assertThat(first.recommended()).isEqualTo(recommended == null ? null : Severity.parse(recommended));
        assertThat(first.certainty()).isEqualTo(certainty);
        assertThat(first.warnings().stream().map(Warning::code))
                .isEqualTo(warning == null ? List.of() : List.of(warning));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            sessions 10 | SEV-0 | none
            sessions 10 | SEV-2 | none
            sessions 10 | SEV-2 | ''
            sessions 10 | SEV-2 | '  '
            """)
    void another_severity_than_the_recommended_one_needs_a_reason(
            String impact, String stated, @Nullable String rationale) {
        assertThatExceptionOfType(CommandRejected.class)
                .isThrownBy(() -> triage.first(Impacts.of(impact), Severity.parse(stated), Text.ofNullable(rationale)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(Code.RATIONALE_MISSING))
                .withMessageContaining("recommends SEV-1")
                .withMessageContaining("why it is " + stated);
    }

    @Test
    void a_reason_that_was_erased_is_none() {
        assertThatExceptionOfType(CommandRejected.class)
                .isThrownBy(() -> triage.requireRationale(Severity.SEV_3, Impacts.of("sessions 10"), Text.erased()));
    }

    @Test
    void the_provisional_severity_is_the_document_s_choice() {
        TriageRules cautious = new TriageRules(Policy.builtIn().severityMatrix(), Severity.SEV_1);

        FirstSeverity first = cautious.first(Impact.UNKNOWN, null, null);

        assertThat(first.severity()).isEqualTo(Severity.SEV_1);
        assertThat(first.warnings().getFirst().detail()).contains("SEV-1 for now");
    }
}
