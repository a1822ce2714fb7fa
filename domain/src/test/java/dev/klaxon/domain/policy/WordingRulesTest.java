package dev.klaxon.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.refusal.WarningCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingRulesTest {

    private final WordingRules wording = Policy.builtIn().wording();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We will be back soon.                      | soon
            SOON                                       | soon
            Shortly, that is soon, we write again      | shortly; soon
            soon and soon again                        | soon
            We fix it ASAP!                            | asap
            We fix it as soon as possible              | as soon as possible
            Any moment now                             | any moment now
            All will be well before long               | before long
            Back in a bit                              | in a bit
            We answer in due course                    | in due course
            It restarts momentarily                    | momentarily
            We tell you when possible                  | when possible
            The monsoon and the sooner train           |
            Next update at 14:00 UTC                   |
            """)
    void finds_words_that_say_nothing_of_when(String text, @Nullable String found) {
        assertThat(wording.vagueWordsIn(text)).isEqualTo(found == null ? List.of() : List.of(found.split("; ")));
    }

    @Test
    void warns_once_of_all_texts() {
        assertThat(wording.warnOf(List.of("soon", "shortly and soon"))).hasValueSatisfying(warning -> {
            assertThat(warning.code()).isEqualTo(WarningCode.VAGUE_WORDING);
            assertThat(warning.detail()).isEqualTo("Say when instead of \"soon\", \"shortly\"");
        });
        assertThat(wording.warnOf(List.of("at 14:00 UTC"))).isEmpty();
    }

    @Test
    void words_are_taken_as_they_stand() {
        WordingRules own = new WordingRules(List.of("a.s.a.p", "demnächst"));

        assertThat(own.vagueWordsIn("a.s.a.p")).containsExactly("a.s.a.p");
        assertThat(own.vagueWordsIn("abscamp")).isEmpty();
        assertThat(own.vagueWordsIn("DEMNÄCHST")).containsExactly("demnächst");
    }

    @Test
    void without_words_nothing_is_vague() {
        assertThat(new WordingRules(List.of()).vagueWordsIn("soon, or never")).isEmpty();
    }
}
