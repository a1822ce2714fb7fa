package dev.klaxon.toy;

import static dev.klaxon.toy.Http.json;
import static dev.klaxon.toy.Http.request;
import static dev.klaxon.toy.Http.send;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DocumentTest {

    private static final JsonNode DOCUMENT = json(send(request("/api/v1/openapi.json")));

    @Test
    void is_openapi_3_1_and_names_no_host() {
        assertThat(DOCUMENT.get("openapi").asString()).startsWith("3.1");
        assertThat(DOCUMENT.at("/info/title").asString()).isEqualTo("Klaxon");
        assertThat(DOCUMENT.get("servers").toString()).isEqualTo("[{\"url\":\"/\"}]");
        assertThat(DOCUMENT.get("security").toString()).isEqualTo("[{\"bearer\":[]}]");
        assertThat(DOCUMENT.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
    }

    @Test
    void holds_the_api_and_no_page() {
        assertThat(DOCUMENT.get("paths").propertyNames())
                .contains("/api/v1/toys")
                .allMatch(path -> path.startsWith("/api/v1/"));
    }

    @Test
    void is_in_an_order_that_does_not_change() {
        assertThat(send(request("/api/v1/openapi.json")).body())
                .isEqualTo(send(request("/api/v1/openapi.json")).body());
        for (String place : new String[] {"/paths", "/components/schemas", "/components/schemas/Toy/properties"}) {
            assertThat(List.copyOf(DOCUMENT.at(place).propertyNames())).isSorted();
        }
    }

    @Test
    void says_of_each_operation_its_name_its_scopes_its_headers_and_its_problem() {
        JsonNode operation = DOCUMENT.at("/paths/~1api~1v1~1toys~1conditional/post");

        assertThat(operation.get("operationId").asString()).isEqualTo("toyConditional");
        assertThat(operation.get("x-scopes").toString()).isEqualTo("[\"command\"]");
        assertThat(operation
                        .get("parameters")
                        .valueStream()
                        .map(parameter -> parameter.get("in").asString()
                                + " "
                                + parameter.get("name").asString()))
                .containsExactly("header If-Match", "header Idempotency-Key");
        assertThat(operations())
                .allSatisfy(
                        each -> assertThat(each.at("/responses/default/content/application~1problem+json/schema/$ref")
                                        .asString())
                                .isEqualTo("#/components/schemas/Problem"));
        assertThat(DOCUMENT.at("/paths/~1api~1v1~1toys~1me/get").has("parameters"))
                .isFalse();
    }

    @Test
    void describes_values_by_their_form_and_fields_by_whether_they_are_required() {
        JsonNode toy = DOCUMENT.at("/components/schemas/Toy");

        assertThat(toy.get("required").toString()).isEqualTo("[\"title\"]");
        assertThat(toy.at("/properties/title").toString())
                .isEqualTo("{\"type\":\"string\",\"maxLength\":200,\"minLength\":1}");
        assertThat(toy.at("/properties/into/format").asString()).isEqualTo("uuid");
        assertThat(toy.at("/properties/summary/type").toString()).isEqualTo("[\"string\",\"null\"]");
        assertThat(toy.at("/properties/severity/anyOf/0/enum").toString())
                .isEqualTo("[\"SEV-0\",\"SEV-1\",\"SEV-2\",\"SEV-3\"]");
        assertThat(toy.at("/properties/owner/anyOf").toString())
                .isEqualTo("[{\"$ref\":\"#/components/schemas/Person\"},{\"type\":\"null\"}]");
        assertThat(toy.at("/properties/revenueAtRisk/properties/amount/type").asString())
                .isEqualTo("string");
        assertThat(toy.at("/properties").propertyNames())
                .contains("occurredAt", "precision")
                .doesNotContain("stated");
        assertThat(DOCUMENT.at("/components/schemas/Part/required").toString()).isEqualTo("[\"name\",\"sentiment\"]");
        assertThat(DOCUMENT.at("/components/schemas/Warning/properties/code/enum/0")
                        .asString())
                .isEqualTo("impact-unknown");
    }

    private static Stream<JsonNode> operations() {
        return DOCUMENT.get("paths").valueStream().flatMap(JsonNode::valueStream);
    }
}
