package dev.klaxon.toy;

import static dev.klaxon.toy.Http.as;
import static dev.klaxon.toy.Http.assertProblem;
import static dev.klaxon.toy.Http.get;
import static dev.klaxon.toy.Http.json;
import static dev.klaxon.toy.Http.raw;
import static dev.klaxon.toy.Http.request;
import static dev.klaxon.toy.Http.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.edge.access.Scope;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AccessTest {

    private static final String ME = "/api/v1/toys/me";

    @Test
    void lets_a_key_in_with_its_person_and_scopes() {
        var me = json(get("klx_read+approve-cs", ME));

        assertThat(me.get("person").get("id").asString()).isEqualTo("u-1");
        assertThat(me.get("principal").asString()).isEqualTo("key:read+approve-cs");
        assertThat(me.get("scopes").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("read", "approve-cs");
    }

    @Test
    void lets_the_configured_key_in_as_the_administrator_with_every_scope() {
        var me = json(get(ToyService.ADMIN, ME));

        assertThat(me.get("person").get("id").asString()).isEqualTo("admin");
        assertThat(me.get("scopes").size()).isEqualTo(Scope.values().length);
        assertProblem(get(ToyService.ADMIN + "x", ME), 401, "unauthenticated");
    }

    @Test
    void takes_the_scheme_in_any_case_as_http_does() {
        assertThat(send(request(ME).header("Authorization", "bEARER klx_read")).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer klx_unknown",
                "Bearer klx_expired",
                "Bearer unknown",
                "klx_read",
                "Basic a2x4X3JlYWQ6",
                "Bearer klx_read,klx_admin",
            })
    void answers_401_to_who_has_no_valid_key(String authorization) {
        HttpResponse<String> response = send(request(ME).header("Authorization", authorization));

        assertProblem(response, 401, "unauthenticated");
        assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(response.body()).doesNotContain("klx_");
    }

    @Test
    void answers_401_to_nobody_on_every_path_of_the_api_there_or_not() {
        assertProblem(send(request(ME)), 401, "unauthenticated");
        assertProblem(send(request("/api/v1/nothing")), 401, "unauthenticated");
        assertProblem(send(request("/api")), 401, "unauthenticated");
        assertProblem(send(request("/v2/enqueue")), 401, "unauthenticated");
        assertProblem(send(request("/actuator")), 401, "unauthenticated");
        assertProblem(send(request("/actuator/prometheus")), 401, "unauthenticated");
        assertProblem(send(request("/api/v1/openapi.json.yaml")), 401, "unauthenticated");
    }

    @Test
    void answers_401_to_two_keys_at_once() {
        assertProblem(send(as("klx_read", ME).header("Authorization", "Bearer klx_read")), 401, "unauthenticated");
    }

    @Test
    void answers_403_to_a_key_that_does_not_allow_it() {
        var response = get("klx_publish", ME);

        assertProblem(response, 403, "forbidden");
        assertThat(response.body()).contains("read or audit");
    }

    @Test
    void lets_any_of_the_named_scopes_in() {
        assertThat(get("klx_audit", ME).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void lets_admin_imply_the_everyday_scopes_and_no_other(Scope scope) {
        Set<Scope> implied = EnumSet.of(
                Scope.ADMIN, Scope.READ, Scope.RESPOND, Scope.COMMAND, Scope.PUBLISH, Scope.IMPORT, Scope.METRICS);

        assertThat(Scope.withImplied(Set.of(Scope.ADMIN)).contains(scope)).isEqualTo(implied.contains(scope));
        assertThat(Scope.withImplied(Set.of(scope)).size()).isEqualTo(scope == Scope.ADMIN ? implied.size() : 1);
        assertThat(Scope.parse(scope.label())).isEqualTo(scope);
    }

    @Test
    void guards_the_actuator_by_scope() {
        assertThat(send(request("/actuator/health")).statusCode()).isEqualTo(200);
        assertThat(send(request("/actuator/health/liveness")).statusCode()).isEqualTo(200);
        assertThat(get("klx_metrics", "/actuator/prometheus").body()).contains("jvm_");
        assertProblem(get("klx_read", "/actuator/prometheus"), 403, "forbidden");
        assertProblem(get("klx_metrics", "/actuator/info"), 403, "forbidden");
        assertThat(get("klx_admin", "/actuator/info").statusCode()).isEqualTo(200);
        assertProblem(get("klx_admin", "/actuator/heapdump"), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "access_token=abc",
                "ACCESS_TOKEN=abc",
                "api_key=abc",
                "a=1&api_key=",
                "key=klx_read",
                "anything=klx_read",
                "klx_read",
                "x=%6blx_read",
                "x=%20klx_read",
                "key=" + ToyService.ADMIN,
            })
    void refuses_keys_in_query_strings(String query) {
        var response = get(ToyService.ADMIN, ME + "?" + query);

        assertProblem(response, 400, "invalid-value");
        assertThat(response.body()).doesNotContain("klx_");
        assertProblem(send(request("/login?" + query)), 400, "invalid-value");
    }

    @Test
    void takes_a_parameter_that_is_only_called_key() {
        assertThat(get("klx_read", ME + "?key=timeToAcknowledge").body()).contains("unknown-field");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1", "127.0.0.1:1", "[::1]", "[::1]:8080"})
    void answers_under_the_loopback_names(String host) {
        assertThat(raw(hosted(host))).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "klaxon.example",
                "127.0.0.1.example",
                "localhost.example:80",
                "localhost@evil.example",
                "10.0.0.1",
                "[::2]",
                "0.0.0.0"
            })
    void answers_421_under_any_other_name(String host) {
        String answer = raw(hosted(host));

        assertThat(answer).matches("(?s)HTTP/1\\.1 (421 .*host-not-allowed.*|400 .*)");
        assertThat(answer).doesNotContain("UP");
    }

    @Test
    void answers_421_on_pages_and_to_no_host_at_all() {
        assertThat(raw("GET /login HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421 ")
                .contains("host-not-allowed");
        assertThat(raw("GET /actuator/health HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.1 421 ");
    }

    @Test
    void says_on_every_answer_that_it_is_not_to_be_framed_sniffed_or_kept() {
        for (var response : new HttpResponse<?>[] {get("klx_read", ME), send(request(ME)), send(request("/login"))}) {
            assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(response.headers().firstValue("X-Frame-Options")).contains("DENY");
            assertThat(response.headers().firstValue("Referrer-Policy")).isPresent();
            assertThat(response.headers().firstValue("Cache-Control").orElse(""))
                    .contains("no-store");
            assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
        }
    }

    private static String hosted(String host) {
        return "GET /actuator/health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
    }
}
