package dev.klaxon.query.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource({
        "plain text, plain text",
        "a *b* [c](d), a \\*b\\* \\[c\\](d)",
        "- no item, \\- no item",
        "+ no item, \\+ no item",
        "1. no item, 1\\. no item",
        "# no heading, \\# no heading",
        "3 of 5, 3 of 5"
    })
    void shows_text_as_it_is(String text, String line) {
        assertThat(Markdown.line(text)).isEqualTo(line);
    }

    @Test
    void stays_in_one_line() {
        assertThat(Markdown.line(" one \r\n two\n\nthree ")).isEqualTo("one<br>two<br>three");
        assertThat(Markdown.line(null)).isEmpty();
    }
}
