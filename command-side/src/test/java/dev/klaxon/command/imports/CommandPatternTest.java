package dev.klaxon.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandPatternTest {

    @ParameterizedTest
    @CsvSource({
        "POST updates,                updates,                    true",
        "POST updates,                POST updates,               true",
        "POST updates,                PUT updates,                false",
        "PUT roles/*,                 PUT roles/COMMS_LEAD,       true",
        "PUT roles/*,                 PUT roles/,                 false",
        "PUT roles/*,                 PUT roles,                  false",
        "POST mitigations/*/outcome,  mitigations/the 1st/outcome, true",
        "POST mitigations/*/outcome,  mitigations/1/result,       false",
        "POST evidence/holds,         evidence/holds,             true",
        "DELETE evidence/holds/*,     DELETE evidence/holds/a,    true",
    })
    void matches_the_commands_of_its_form(String pattern, String command, boolean matches) {
        assertThat(CommandPattern.parse(pattern).matches(CommandPath.parse(command)))
                .isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({"PUT roles/*/members/*, PUT roles/SCRIBE/members/ada, SCRIBE ada", "POST updates, updates, ''"})
    void tells_what_varies(String pattern, String command, String variables) {
        assertThat(String.join(" ", CommandPattern.parse(pattern).variables(CommandPath.parse(command))))
                .isEqualTo(variables);
    }
}
