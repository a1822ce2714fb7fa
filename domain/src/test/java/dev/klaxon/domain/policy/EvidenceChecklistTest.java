package dev.klaxon.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.events.incident.EvidenceKind;
import dev.klaxon.events.incident.Severity;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceChecklistTest {

    private final EvidenceChecklist checklist = Policy.builtIn().evidence();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # attached                        | still missing
                                              | LOG/METRIC REQUEST_ID/TRACE VALIDATION SCREENSHOT/HAR
            LOG                               | REQUEST_ID/TRACE VALIDATION SCREENSHOT/HAR
            METRIC                            | REQUEST_ID/TRACE VALIDATION SCREENSHOT/HAR
            REQUEST_ID                        | LOG/METRIC VALIDATION SCREENSHOT/HAR
            TRACE                             | LOG/METRIC VALIDATION SCREENSHOT/HAR
            VALIDATION                        | LOG/METRIC REQUEST_ID/TRACE SCREENSHOT/HAR
            SCREENSHOT                        | LOG/METRIC REQUEST_ID/TRACE VALIDATION
            HAR                               | LOG/METRIC REQUEST_ID/TRACE VALIDATION
            DOCUMENT                          | LOG/METRIC REQUEST_ID/TRACE VALIDATION SCREENSHOT/HAR
            LOG TRACE VALIDATION              | SCREENSHOT/HAR
            METRIC REQUEST_ID VALIDATION HAR  |
            LOG TRACE VALIDATION SCREENSHOT   |
            """)
    void each_item_is_met_by_any_of_its_kinds(@Nullable String attached, @Nullable String missing) {
        List<List<EvidenceKind>> expected = missing == null
                ? List.of()
                : Arrays.stream(missing.split(" "))
                        .map(item -> kinds(item, "/"))
                        .toList();

        assertThat(checklist.missing(kinds(attached, " "))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"SEV-0, true", "SEV-1, true", "SEV-2, true", "SEV-3, false"})
    void is_for_major_incidents(String severity, boolean applies) {
        assertThat(checklist.appliesTo(Severity.parse(severity))).isEqualTo(applies);
    }

    private static List<EvidenceKind> kinds(@Nullable String names, String between) {
        return names == null
                ? List.of()
                : Arrays.stream(names.split(between)).map(EvidenceKind::valueOf).toList();
    }
}
