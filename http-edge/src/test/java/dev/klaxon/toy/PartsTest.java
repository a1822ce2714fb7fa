package dev.klaxon.toy;

import static dev.klaxon.toy.Http.as;
import static dev.klaxon.toy.Http.assertFault;
import static dev.klaxon.toy.Http.assertProblem;
import static dev.klaxon.toy.Http.get;
import static dev.klaxon.toy.Http.json;
import static dev.klaxon.toy.Http.send;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTest {

    private static final String ID = "0190d6c1-1111-7000-8000-000000000001";

    @Test
    void takes_one_quoted_version_or_any() {
        assertThat(json(conditional("If-Match", "\"7\"")).get("allowsSeven").asBoolean())
                .isTrue();
        assertThat(json(conditional("If-Match", "\"8\"")).get("allowsSeven").asBoolean())
                .isFalse();
        assertThat(json(conditional("If-Match", "\"0\"")).get("allowsSeven").asBoolean())
                .isFalse();
        assertThat(json(conditional("If-Match", "*")).get("allowsSeven").asBoolean())
                .isTrue();
        assertThat(json(conditional("X", "x")).get("allowsSeven").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "\"\"",
                "\"-1\"",
                "\"07\"",
                "\"7",
                "W/\"7\"",
                "\"7\", \"8\"",
                "\"1e3\"",
                "\"9999999999999999999\"",
                ""
            })
    void refuses_any_other_condition(String value) {
        assertFault(conditional("If-Match", value), "invalid-value", "/If-Match");
    }

    @Test
    void takes_an_idempotency_key_of_up_to_255_printable_characters() {
        assertThat(json(conditional("Idempotency-Key", "a b~!")).get("key").asString())
                .isEqualTo("a b~!");
        assertThat(json(conditional("Idempotency-Key", "k".repeat(255)))
                        .get("key")
                        .asString())
                .hasSize(255);
        assertThat(json(conditional("X", "x")).get("key").asString()).isEqualTo("none");
    }

    @Test
    void refuses_any_other_idempotency_key() {
        assertFault(conditional("Idempotency-Key", ""), "invalid-value", "/Idempotency-Key");
        assertFault(conditional("Idempotency-Key", "k".repeat(256)), "invalid-value", "/Idempotency-Key");
        assertFault(conditional("Idempotency-Key", "a\tb"), "invalid-value", "/Idempotency-Key");
        assertFault(
                send(as(ToyService.ADMIN, "/api/v1/toys/conditional")
                        .header("Idempotency-Key", "a")
                        .header("Idempotency-Key", "b")
                        .POST(BodyPublishers.noBody())),
                "invalid-value",
                "/Idempotency-Key");
    }

    @Test
    void reads_parameters_in_their_one_form() {
        var list = json(get(
                ToyService.ADMIN, "/api/v1/toys?limit=200&asOf=2026-01-02T03:04:05.5Z&severity=SEV-2&q=%F0%9F%98%80"));

        assertThat(list.get("limit").asInt()).isEqualTo(200);
        assertThat(list.get("asOf").asString()).isEqualTo("2026-01-02T03:04:05.500Z");
        assertThat(list.get("severity").asString()).isEqualTo("SEV-2");
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0",
        "limit, 201",
        "limit, -1",
        "limit, 1.0",
        "limit, abc",
        "limit, 99999999999999999999",
        "limit, 0x10",
        "asOf, 2026-01-02T03:04:05%2B00:00",
        "asOf, yesterday",
        "severity, SEV_2",
        "severity, 2",
    })
    void refuses_parameters_of_another_form(String name, String value) {
        assertFault(get(ToyService.ADMIN, "/api/v1/toys?" + name + "=" + value), "invalid-value", "/" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limt=5", "limit=5&severty=SEV-1", "as%4fg=2026-01-02T03:04:05Z", "%zz=1"})
    void refuses_parameters_that_it_does_not_know(String query) {
        String answer = Http.raw("GET /api/v1/toys?" + query + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + ToyService.ADMIN + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("application/problem+json");
    }

    @Test
    void names_the_parameter_that_it_does_not_know() {
        assertFault(get(ToyService.ADMIN, "/api/v1/toys?limt=5"), "unknown-field", "/limt");
    }

    @ParameterizedTest
    @CsvSource({
        "limit, limit=",
        "severity, severity",
        "q, q=",
        "q, q=%20+",
        "service, service=",
        "service, service=web&service=",
        "among, among=",
        "among, among=%2C",
        "limit, limit=1&limit=2",
        "limit, limit=1&l%69mit=1",
        "q, q=a&severity=SEV-1&q=b",
    })
    void refuses_parameters_without_a_value_and_repeats_of_one_that_takes_one(String name, String query) {
        assertFault(get(ToyService.ADMIN, "/api/v1/toys?" + query), "invalid-value", "/" + name);
    }

    @Test
    void takes_several_by_repeating_them_and_splits_no_text() {
        var list = json(get(ToyService.ADMIN, "/api/v1/toys?service=mail%2C+old&among=SEV-1,SEV-2&q=a,b"));
        var more = json(get(ToyService.ADMIN, "/api/v1/toys?service=a,b&service=c&among=SEV-1&among=SEV-3"));

        assertThat(list.get("service").toString()).isEqualTo("[\"mail, old\"]");
        assertThat(list.get("among").toString()).isEqualTo("[\"SEV-1\",\"SEV-2\"]");
        assertThat(more.get("service").toString()).isEqualTo("[\"a,b\",\"c\"]");
        assertThat(more.get("among").toString()).isEqualTo("[\"SEV-1\",\"SEV-3\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "a%0Db", "%1b", "%ed%a0%80", "%zz", "%ff"})
    void refuses_parameters_with_characters_that_cannot_be_stored(String value) {
        String answer =
                Http.raw("GET /api/v1/toys?q=" + value + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + ToyService.ADMIN + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("application/problem+json", "invalid-value");
    }

    @Test
    void reads_parts_of_paths_in_their_one_form() {
        assertThat(json(get(ToyService.ADMIN, "/api/v1/toys/" + ID)).get("id").asString())
                .isEqualTo(ID);
        assertThat(put("INC-1", "COMMS_LEAD").statusCode()).isEqualTo(200);
        assertFault(put("INC-1", "comms_lead"), "invalid-value", "/role");
        assertProblem(get(ToyService.ADMIN, "/api/v1/toys/" + ID + "0"), 404, "not-found");
    }

    @Test
    void answers_what_a_converter_of_paths_meets() {
        assertProblem(get(ToyService.ADMIN, "/api/v1/toys/notes/none"), 404, "not-found");
        assertProblem(get(ToyService.ADMIN, "/api/v1/toys/notes/down"), 503, "store-unavailable");
    }

    @Test
    void tells_the_methods_of_a_path_to_who_has_a_key() {
        var options = send(as("klx_metrics", "/api/v1/toys").method("OPTIONS", BodyPublishers.noBody()));

        assertThat(options.statusCode()).isEqualTo(200);
        assertThat(options.headers().firstValue("Allow").orElse("")).contains("GET", "POST");
        assertThat(options.body()).isEmpty();
        assertProblem(
                send(Http.request("/api/v1/toys").method("OPTIONS", BodyPublishers.noBody())), 401, "unauthenticated");
    }

    @Test
    void writes_warnings_by_their_code() {
        assertThat(get(ToyService.ADMIN, "/api/v1/toys/warning").body())
                .isEqualTo("[{\"code\":\"person-named\",\"detail\":\"It names Ada\"}]");
    }

    private static HttpResponse<String> put(String id, String role) {
        return send(
                as(ToyService.ADMIN, "/api/v1/toys/" + id + "/roles/" + role).PUT(BodyPublishers.noBody()));
    }

    private static HttpResponse<String> conditional(String header, String value) {
        return send(as(ToyService.ADMIN, "/api/v1/toys/conditional")
                .header(header, value)
                .POST(BodyPublishers.noBody()));
    }
}
