package dev.klaxon.toy;

import static dev.klaxon.toy.Http.assertFault;
import static dev.klaxon.toy.Http.assertProblem;
import static dev.klaxon.toy.Http.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class BadJsonTest {

    private static final String TOYS = "/api/v1/toys";

    @ParameterizedTest
    @ValueSource(
            strings = {"\\u0000", "\\u0007", "\\u001b", "\\u007f", "\\u0085", "\\r", "\\ud800", "\\udc00x", "x\\udbff"})
    void refuses_characters_that_cannot_be_stored(String character) {
        assertFault(
                post(TOYS, "{\"title\":\"T\",\"summary\":\"a%sb\"}".formatted(character)), "invalid-value", "/summary");
        assertFault(
                post(TOYS, "{\"title\":\"T\",\"anything\":{\"a\":[\"%s\"]}}".formatted(character)),
                "invalid-value",
                "/anything/a/0");
        assertProblem(
                post(TOYS, "{\"title\":\"T\",\"labels\":{\"%s\":\"v\"}}".formatted(character)), 400, "invalid-value");
        assertProblem(
                post(TOYS, "{\"title\":\"T\",\"anything\":{\"%s\":1}}".formatted(character)), 400, "invalid-value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"title\":\"T\"",
                "{\"title\":\"T\",}",
                "{'title':'T'}",
                "{title:\"T\"}",
                "{\"title\":\"T\"} {}",
                "{\"title\":\"T\"}]",
                "{\"title\":\"T\",\"title\":\"U\"}",
                "{\"title\":\"T\",\"anything\":{\"a\":1,\"a\":2}}",
                "{\"title\":\"T\",\"nothing\":{\"a\":1,\"a\":2}}",
                "{\"title\":\"a\nb\"}",
                "{\"title\":\"\\x\"}",
                "{\"count\":01}",
                "{\"count\":NaN}",
                "{\"count\":+1}",
                "/* */{}",
                "not json",
                "\ufeff{\"title\":\"T\"}",
            })
    void refuses_what_is_not_json(String body) {
        assertProblem(post(TOYS, body), 400, "malformed-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"T\"", "1", "true", "[{\"title\":\"T\"}]", "\"\""})
    void refuses_json_that_is_no_object(String body) {
        assertFault(post(TOYS, body), "invalid-value", "");
    }

    @Test
    void refuses_what_is_not_utf_8() {
        byte[][] bodies = {
            {'{', '"', 't', 'i', 't', 'l', 'e', '"', ':', '"', (byte) 0xff, '"', '}'},
            {'{', '"', 't', 'i', 't', 'l', 'e', '"', ':', '"', (byte) 0xc0, (byte) 0x80, '"', '}'},
            {'{', '"', 't', 'i', 't', 'l', 'e', '"', ':', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', '}'},
            {'{', '"', 't', 'i', 't', 'l', 'e', '"', ':', '"', (byte) 0xe2, (byte) 0x82, '"', '}'},
            "{\"title\":\"T\"}".getBytes(StandardCharsets.UTF_16),
        };
        for (byte[] body : bodies) {
            assertProblem(post(TOYS, BodyPublishers.ofByteArray(body)), 400, "malformed-json");
        }
    }

    @Test
    void refuses_ten_thousand_levels_of_nesting() {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);
        assertProblem(post(TOYS, "{\"title\":\"T\",\"anything\":%s}".formatted(deep)), 400, "malformed-json");
        assertProblem(post(TOYS, "{\"title\":\"T\",\"unknown\":%s}".formatted(deep)), 400, "malformed-json");
        assertProblem(post(TOYS, "{\"a\":".repeat(10_000)), 400, "malformed-json");
    }

    @Test
    void refuses_numbers_of_a_million_digits() {
        String digits = "9".repeat(900_000);
        for (String field : new String[] {"count", "percent", "anything", "unknown"}) {
            assertProblem(post(TOYS, "{\"title\":\"T\",\"%s\":%s}".formatted(field, digits)), 400, "malformed-json");
        }
    }

    @Test
    void never_repeats_what_was_sent_at_length() {
        String secret = "hunter2-" + "x".repeat(50_000);
        var response = post(TOYS, "{\"title\":1,\"%s\":1,\"severity\":\"%s\"}".formatted(secret, secret));

        assertProblem(response, 400, "malformed-json");
        var shorter = post(TOYS, "{\"title\":1,\"%s\":1,\"severity\":\"hunter3\"}".formatted("y".repeat(900)));
        assertProblem(shorter, 400, "unknown-field");
        assertThat(shorter.body()).hasSizeLessThan(2_000).doesNotContain("hunter3");
    }

    @Test
    void keeps_no_more_than_a_hundred_faults() {
        StringBuilder body = new StringBuilder("{\"title\":\"T\"");
        for (int i = 0; i < 5_000; i++) {
            body.append(",\"x").append(i).append("\":1");
        }
        JsonNode problem = assertProblem(post(TOYS, body + "}"), 400, "unknown-field");

        assertThat(problem.get("errors").size()).isEqualTo(100);
        assertThat(problem.get("detail").asString()).contains("(and 4999 more)");
    }
}
