package dev.klaxon.toy;

import static dev.klaxon.toy.Http.assertFault;
import static dev.klaxon.toy.Http.assertProblem;
import static dev.klaxon.toy.Http.bean;
import static dev.klaxon.toy.Http.json;
import static dev.klaxon.toy.Http.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.policy.Policy;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A policy document is the largest body there is: nested records, enums, decimals, days and times of day. */
class WholeTest {

    private final JsonMapper mapper = bean(JsonMapper.class);
    private final ObjectNode document = mapper.valueToTree(Policy.builtIn().document());

    @Test
    void reads_what_was_answered_back_as_it_was() {
        var response = sent();

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(json(response).get("document")).isEqualTo(mapper.readTree(document.toString()));
    }

    @ParameterizedTest
    @CsvSource({"/targets", "/roles/lockdownOn", "/calendar/holidays", "/targets/1/severities"})
    void misses_a_list_that_is_left_out(String list) {
        int name = list.lastIndexOf('/');
        ((ObjectNode) document.at(list.substring(0, name))).remove(list.substring(name + 1));

        assertThat(assertFault(sent(), "invalid-value", "/document" + list)
                        .get("detail")
                        .asString())
                .endsWith("is required");
    }

    @Test
    void finds_every_fault_of_form_at_once() {
        document.put("declareWithinMinutes", "15").put("provisionalSeverity", "SEV-9");
        ((ObjectNode) document.at("/calendar")).put("opensAt", "9 o'clock").put("colour", "red");
        ((ArrayNode) document.at("/calendar/holidays")).add("2026-02-30");
        ((ArrayNode) document.at("/evidence/checklist/1")).addNull();
        ((ObjectNode) document.at("/severityMatrix/2")).put("sessionsAffectedPercentAtLeast", "10");
        ((ObjectNode) document.at("/texts/templates/0")).put("body", "x".repeat(20_001));

        JsonNode problem = assertProblem(sent(), 400, "unknown-field");

        assertThat(problem.get("errors")
                        .valueStream()
                        .map(error -> error.get("pointer").asString()))
                .containsExactlyInAnyOrder(
                        "/document/declareWithinMinutes",
                        "/document/provisionalSeverity",
                        "/document/calendar/opensAt",
                        "/document/calendar/colour",
                        "/document/calendar/holidays/0",
                        "/document/evidence/checklist/1/2",
                        "/document/severityMatrix/2/sessionsAffectedPercentAtLeast",
                        "/document/texts/templates/0/body");
    }

    @Test
    void leaves_blank_words_to_the_rules_of_the_document() {
        ((ObjectNode) document.at("/texts/templates/0")).put("body", " ");

        assertThat(sent().statusCode()).isEqualTo(200);
    }

    @Test
    void leaves_other_bodies_as_they_were() {
        assertThat(post("/api/v1/toys", "{\"title\":\"T\"}").statusCode()).isEqualTo(200);
        assertFault(post("/api/v1/toys/documents", "{\"note\":\"n\"}"), "invalid-value", "/document");
    }

    private HttpResponse<String> sent() {
        return post("/api/v1/toys/documents", "{\"document\":%s,\"note\":\"n\"}".formatted(document));
    }
}
