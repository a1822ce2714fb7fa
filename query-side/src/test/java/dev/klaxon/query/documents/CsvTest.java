package dev.klaxon.query.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void tells_a_line_a_record_and_nothing_for_what_is_absent() {
        assertThat(new Csv("a", "b", "c").add("one", null, -1.5).text()).isEqualTo("a,b,c\r\none,,-1.5\r\n");
    }

    @Test
    void quotes_what_would_end_a_cell() {
        assertThat(new Csv("a").add("one, \"two\"").add("one\ntwo").text())
                .isEqualTo("a\r\n\"one, \"\"two\"\"\"\r\n\"one\ntwo\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\uFF1D1"})
    void makes_no_text_a_formula(String text) {
        assertThat(new Csv("a").add(text).text()).isEqualTo("a\r\n\"'" + text + "\"\r\n");
    }
}
