package dev.klaxon.toy;

import static dev.klaxon.toy.Http.as;
import static dev.klaxon.toy.Http.assertProblem;
import static dev.klaxon.toy.Http.get;
import static dev.klaxon.toy.Http.json;
import static dev.klaxon.toy.Http.raw;
import static dev.klaxon.toy.Http.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.edge.problem.Problems;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class FailureTest {

    private static final String KEY = ToyService.ADMIN;

    @ParameterizedTest
    @EnumSource
    void answers_every_code_with_its_status_and_its_page(Code code) {
        JsonNode problem = assertProblem(get(KEY, "/api/v1/toys/refused/" + code), Problems.status(code), code.wire());

        assertThat(problem.get("detail").asString()).isEqualTo("Refused as asked");
        assertThat(problem.get("missing").toString())
                .isEqualTo("[{\"criterion\":\"impact\",\"detail\":\"No impact is stated\"}]");
        assertThat(problem.has("errors")).isFalse();
    }

    @Test
    void answers_404_to_what_is_not_there() {
        assertProblem(get(KEY, "/api/v1/nothing"), 404, "not-found");
        assertProblem(get(KEY, "/api/v1/toys/not-an-id"), 404, "not-found");
        assertProblem(get(KEY, "/actuator/env"), 404, "not-found");
        assertProblem(send(as(KEY, "/api/v1/nothing").header("Accept", "text/html")), 404, "not-found");
    }

    @Test
    void answers_405_with_what_is_allowed() {
        var response = send(as(KEY, "/api/v1/toys").DELETE());

        assertProblem(response, 405, "method-not-allowed");
        assertThat(response.headers().firstValue("Allow").orElse("").split(", "))
                .contains("GET", "POST");
        assertProblem(send(as(KEY, "/api/v1/toys").method("BREW", BodyPublishers.noBody())), 405, "method-not-allowed");
    }

    @Test
    void answers_406_where_nothing_accepted_can_be_made() {
        assertProblem(
                send(as(KEY, "/api/v1/toys/tables/csv").header("Accept", "application/json")), 406, "not-acceptable");
        assertProblem(send(as(KEY, "/api/v1/toys/me").header("Accept", "application/yaml")), 406, "not-acceptable");
        assertProblem(send(as(KEY, "/api/v1/toys/me").header("Accept", "text/html")), 406, "not-acceptable");
        assertProblem(send(as(KEY, "/api/v1/toys/me").header("Accept", "not a type")), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/yaml",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/json; charset=ISO-8859-1",
                "application/json; charset=UTF-16",
                "not a type"
            })
    void answers_415_to_other_bodies_than_json(String type) {
        var response = send(as(KEY, "/api/v1/toys")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("{\"title\":\"T\"}")));

        assertProblem(response, 415, "unsupported-media-type");
    }

    @Test
    void answers_415_to_a_body_of_no_type() {
        assertProblem(send(as(KEY, "/api/v1/toys").POST(BodyPublishers.ofString("{}"))), 415, "unsupported-media-type");
    }

    @Test
    void takes_json_of_utf_8_said_aloud() {
        var response = send(as(KEY, "/api/v1/toys")
                .header("Content-Type", "application/json;charset=utf-8")
                .POST(BodyPublishers.ofString("{\"title\":\"T\"}")));

        assertThat(response.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pool", "wrapped", "disk", "socket", "store"})
    void answers_503_where_the_store_is_away_however_that_is_wrapped(String kind) {
        var response = get(KEY, "/api/v1/toys/failures/" + kind);

        assertProblem(response, 503, "store-unavailable");
        assertThat(response.headers().firstValue("Retry-After")).contains("2");
    }

    @Test
    void answers_503_where_the_store_of_keys_is_away() {
        var response = get("klx_store-is-down", "/api/v1/toys/me");

        assertProblem(response, 503, "store-unavailable");
        assertThat(response.headers().firstValue("Retry-After")).contains("2");
        assertThat(response.body()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "conflict, 409, version-conflict",
        "serialization, 409, version-conflict",
        "character, 400, invalid-value",
        "rejected, 409, not-resolved",
        "error, 500, internal-error",
        "bug, 500, internal-error",
    })
    void answers_what_else_goes_wrong_and_tells_nothing_of_the_inside(String kind, int status, String code) {
        var response = get(KEY, "/api/v1/toys/failures/" + kind);

        assertProblem(response, status, code);
        assertThat(response.body()).doesNotContain("hunter2", "Exception", "dev.klaxon");
    }

    @Test
    void lets_an_answer_that_broke_off_be_seen_to_break_off() {
        assertThatThrownBy(() -> get(KEY, "/api/v1/toys/stream")).isInstanceOf(AssertionError.class);
    }

    @Test
    void takes_the_trace_of_the_caller_or_makes_one() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        String fresh = "/api/v1/nothing";

        assertThat(trace(send(as(KEY, fresh).header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"))))
                .isEqualTo(trace);
        assertThat(trace(send(as(KEY, fresh).header("traceparent", "00-" + "0".repeat(32) + "-00f067aa0ba902b7-01"))))
                .isNotEqualTo("0".repeat(32));
        assertThat(trace(send(as(KEY, fresh).header("traceparent", "nonsense"))))
                .isNotEqualTo(trace(get(KEY, fresh)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/toys?q=%zz HTTP/1.1\r\nHost: localhost\r\n",
                "GET /api/v1/toys?q=%00 HTTP/1.1\r\nHost: localhost\r\n",
                "GET /api/v1/toys?q=<script> HTTP/1.1\r\nHost: localhost\r\n",
                "GET /api/v1/toys/%00 HTTP/1.1\r\nHost: localhost\r\n",
                "GET /api/v1/toys/%zz HTTP/1.1\r\nHost: localhost\r\n",
                "GET /api/v1/toys/%2e%2e/%2e%2e/actuator HTTP/1.1\r\nHost: localhost\r\n",
                "GET /api/v1//toys HTTP/1.1\r\nHost: localhost\r\n",
                "GET /api/v1/toys;x=1 HTTP/1.1\r\nHost: localhost\r\n",
                "GET /api/v1/toys%2Fme HTTP/1.1\r\nHost: localhost\r\n",
                "GET /api/v1/toys\\me HTTP/1.1\r\nHost: localhost\r\n",
                "GET /api/v1/toys HTTP/1.1\r\nHost: localhost\r\nBad Header: x\r\n",
                "GET /api/v1/toys HTTP/1.1\r\nHost: localhost\r\nX: a\001b\r\n",
                "GET /api/v1/toys HTTP/1.1\r\n",
                "GET /api/v1/toys HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n",
                "GET /api/v1/toys HTTP/9.9\r\nHost: localhost\r\n",
                "GET\r\n",
                "TRACE /api/v1/toys HTTP/1.1\r\nHost: localhost\r\n",
                "CONNECT /api/v1/toys HTTP/1.1\r\nHost: localhost\r\n",
                "POST /api/v1/toys HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n",
                "POST /api/v1/toys HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nContent-Length: 3\r\n",
                "POST /api/v1/toys HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip\r\n",
            })
    void answers_4xx_and_no_html_to_bad_http(String request) {
        String answer =
                raw(request + "Accept: text/html\r\nConnection: close\r\nAuthorization: Bearer " + KEY + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("at org.");
        assertThat(answer.toLowerCase(java.util.Locale.ROOT)).doesNotContain("text/html", "<html", "<!doctype");
    }

    @Test
    void answers_a_chunk_that_is_none_with_400() {
        String answer = raw(
                "POST /api/v1/toys HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + KEY
                        + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n{}\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ").doesNotContain("<html");
    }

    private static String trace(HttpResponse<String> response) {
        return json(response).get("traceId").asString();
    }
}
