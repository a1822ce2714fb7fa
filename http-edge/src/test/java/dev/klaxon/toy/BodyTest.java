package dev.klaxon.toy;

import static dev.klaxon.toy.Http.assertFault;
import static dev.klaxon.toy.Http.assertProblem;
import static dev.klaxon.toy.Http.json;
import static dev.klaxon.toy.Http.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.edge.json.History;
import dev.klaxon.edge.json.RequestReader;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BodyTest {

    private static final String TOYS = "/api/v1/toys";

    @Test
    void takes_a_sound_body_and_gives_its_values_back_in_their_one_form() {
        var response = post(TOYS, """
                {"title":"Checkout down","summary":"a\\tb\\nc <b>&amp;</b> '; DROP TABLE x; -- \\ud83d\\ude00",
                 "count":3,"customers":9000000000,"percent":12.5,"drill":false,"severity":"SEV-1",
                 "role":"COMMS_LEAD","revenueAtRisk":{"amount":"1250.00","currency":"USD"},
                 "at":"2026-01-02T03:04:05.123456789Z","dueOn":"2026-02-28","opensAt":"09:00","ratio":0.5,
                 "into":"0190D6C1-1111-7000-8000-000000000001","owner":{"id":"u-1","name":"Ada"},
                 "parts":[{"name":"one","sentiment":-2}],"regions":["eu"],"anything":{"a":[1,"x",null]},
                 "labels":{"team":"pay"},"occurredAt":"2026-01-02T03:04:05Z","precision":"MINUTE"}""");

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JsonNode toy = json(response);
        assertThat(toy.get("title").asString()).isEqualTo("Checkout down");
        assertThat(toy.get("summary").asString()).isEqualTo("a\tb\nc <b>&amp;</b> '; DROP TABLE x; -- 😀");
        assertThat(toy.get("customers").asLong()).isEqualTo(9_000_000_000L);
        assertThat(toy.get("percent").asString()).isEqualTo("12.5");
        assertThat(toy.get("severity").asString()).isEqualTo("SEV-1");
        assertThat(toy.get("role").asString()).isEqualTo("COMMS_LEAD");
        assertThat(toy.get("revenueAtRisk").toString()).isEqualTo("{\"amount\":\"1250.00\",\"currency\":\"USD\"}");
        assertThat(toy.get("at").asString()).isEqualTo("2026-01-02T03:04:05.123456Z");
        assertThat(toy.get("dueOn").asString()).isEqualTo("2026-02-28");
        assertThat(toy.get("opensAt").asString()).isEqualTo("09:00:00");
        assertThat(toy.get("ratio").asDouble()).isEqualTo(0.5);
        assertThat(toy.get("into").asString()).isEqualTo("0190d6c1-1111-7000-8000-000000000001");
        assertThat(toy.get("owner").get("name").asString()).isEqualTo("Ada");
        assertThat(toy.get("anything").toString()).isEqualTo("{\"a\":[1,\"x\",null]}");
        assertThat(toy.get("occurredAt").asString()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(toy.get("precision").asString()).isEqualTo("MINUTE");
    }

    @Test
    void takes_what_may_be_absent_as_absent_or_null_and_a_list_as_empty() {
        var response = post(TOYS, """
                {"title":"T","summary":null,"parts":null,"at":null}""");

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(json(response).get("summary").isNull()).isTrue();
        assertThat(json(response).get("parts").isEmpty()).isTrue();
        assertThat(json(response).get("regions").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "count      | \"1\"",
                "count      | 1.5",
                "count      | 1.0",
                "count      | true",
                "count      | [1]",
                "count      | {}",
                "count      | 2147483648",
                "count      | 1e400",
                "customers  | 9223372036854775808",
                "percent    | \"1\"",
                "percent    | 1e400",
                "percent    | 1e-400",
                "percent    | 1e2147483647",
                "percent    | 1e-2147483648",
                "percent    | 1e99999999999999",
                "drill      | \"true\"",
                "drill      | 1",
                "drill      | \"\"",
                "summary    | 1",
                "summary    | false",
                "summary    | [\"x\"]",
                "summary    | {\"plain\":\"x\"}",
                "source     | 1.5",
                "severity   | \"SEV_1\"",
                "severity   | \"SEV-9\"",
                "severity   | \"sev-1\"",
                "severity   | 1",
                "severity   | \"\"",
                "role       | \"Comms Lead\"",
                "role       | 2",
                "at         | \"2026-01-02T03:04:05+00:00\"",
                "at         | \"2026-01-02T03:04:05\"",
                "at         | \"2026-01-02\"",
                "at         | \"2026-02-30T00:00:00Z\"",
                "at         | \"2026-01-02T24:00:00Z\"",
                "at         | \"1969-12-31T23:59:59Z\"",
                "at         | \"+12026-01-02T03:04:05Z\"",
                "at         | 1767322800",
                "at         | \"\"",
                "dueOn      | \"2026-02-30\"",
                "dueOn      | \"2026-02-03T00:00:00Z\"",
                "dueOn      | [2026,2,3]",
                "opensAt    | \"24:00\"",
                "opensAt    | \"9:00\"",
                "ratio      | 1e400",
                "ratio      | \"0.5\"",
                "into       | \"1-1-1-1-1\"",
                "into       | \"AZDWwREREAAIAAAAAAAAAQ==\"",
                "into       | 7",
                "into       | {\"value\":\"0190d6c1-1111-7000-8000-000000000001\"}",
                "owner      | \"Ada\"",
                "parts      | {}",
                "parts      | \"\"",
                "regions    | \"eu\"",
                "labels     | [1]",
                "precision  | \"ABOUT\"",
                "occurredAt | 5",
                "revenueAtRisk | 1250",
                "revenueAtRisk | \"1250.00 USD\"",
                "anything   | 1e400",
            })
    void coerces_nothing(String field, String value) {
        var response = post(TOYS, "{\"title\":\"T\",\"%s\":%s}".formatted(field, value));

        assertFault(response, "invalid-value", "/" + field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"amount\":1250,\"currency\":\"USD\"}         | /revenueAtRisk/amount",
                "{\"amount\":\"-1\",\"currency\":\"USD\"}       | /revenueAtRisk/amount",
                "{\"amount\":\"1e3\",\"currency\":\"USD\"}      | /revenueAtRisk/amount",
                "{\"amount\":\"1.005\",\"currency\":\"USD\"}    | /revenueAtRisk/amount",
                "{\"amount\":\"1.5\",\"currency\":\"JPY\"}      | /revenueAtRisk/amount",
                "{\"amount\":\"1,5\",\"currency\":\"EUR\"}      | /revenueAtRisk/amount",
                "{\"amount\":\"1\",\"currency\":\"usd\"}        | /revenueAtRisk/currency",
                "{\"amount\":\"1\",\"currency\":\"ABC\"}        | /revenueAtRisk/currency",
                "{\"amount\":\"1\",\"currency\":\"XXX\"}        | /revenueAtRisk/currency",
                "{\"amount\":\"1\"}                             | /revenueAtRisk/currency",
                "{\"currency\":\"USD\"}                         | /revenueAtRisk/amount",
            })
    void takes_money_only_as_a_decimal_string_that_its_currency_allows(String money, String pointer) {
        assertFault(post(TOYS, "{\"title\":\"T\",\"revenueAtRisk\":%s}".formatted(money)), "invalid-value", pointer);
    }

    @Test
    void refuses_unknown_fields_wherever_they_are() {
        assertFault(post(TOYS, "{\"title\":\"T\",\"sevrity\":\"SEV-1\"}"), "unknown-field", "/sevrity");
        assertFault(
                post(TOYS, "{\"title\":\"T\",\"parts\":[{\"name\":\"a\",\"sentiment\":1,\"x\":{\"y\":[]}}]}"),
                "unknown-field",
                "/parts/0/x");
        assertFault(
                post(TOYS, "{\"title\":\"T\",\"revenueAtRisk\":{\"amount\":\"1\",\"currency\":\"USD\",\"a/b~\":1}}"),
                "unknown-field",
                "/revenueAtRisk/a~1b~0");
        assertFault(post(TOYS, "{\"title\":\"T\",\"stated\":{}}"), "unknown-field", "/stated");
    }

    @Test
    void names_every_fault_of_a_body_at_once() {
        JsonNode problem = assertProblem(post(TOYS, """
                        {"count":"1","typo":1,"severity":"SEV-9","at":"now",
                         "parts":[{"name":"","sentiment":1},{"sentiment":7},3],"owner":{"id":"u"}}"""), 400, "unknown-field");

        assertThat(problem.get("errors")
                        .valueStream()
                        .map(error -> error.get("pointer").asString()))
                .containsExactlyInAnyOrder(
                        "/count",
                        "/typo",
                        "/severity",
                        "/at",
                        "/parts/0/name",
                        "/parts/1/name",
                        "/parts/2",
                        "/owner/name",
                        "/title");
        assertThat(problem.get("detail").asString()).contains("(and 8 more)");
    }

    @Test
    void keeps_the_constraints_of_a_record_and_of_records_within() {
        assertFault(
                post(TOYS, "{\"title\":\"T\",\"parts\":[{\"name\":\"a\",\"sentiment\":7}]}"),
                "invalid-value",
                "/parts/0/sentiment");
        assertFault(
                post(TOYS, "{\"title\":\"T\",\"parts\":[{\"name\":\"a\"}]}"), "invalid-value", "/parts/0/sentiment");
        assertFault(post(TOYS + "/choices", "{\"options\":[]}"), "invalid-value", "/options");
        assertFault(post(TOYS + "/choices", "{}"), "invalid-value", "/options");
        assertFault(post(TOYS + "/choices", "{\"options\":[\"a\",null]}"), "invalid-value", "/options/1");
        assertFault(post(TOYS + "/choices", "{\"options\":[\"a\",\" \"]}"), "invalid-value", "/options/1");
    }

    @Test
    void holds_texts_to_their_lengths() {
        assertThat(post(TOYS, "{\"title\":\"%s\"}".formatted("x".repeat(200))).statusCode())
                .isEqualTo(200);
        assertFault(post(TOYS, "{\"title\":\"%s\"}".formatted("x".repeat(201))), "invalid-value", "/title");
        assertFault(post(TOYS, "{\"title\":\"\"}"), "invalid-value", "/title");
        assertFault(post(TOYS, "{\"title\":\" \\n\"}"), "invalid-value", "/title");

        assertThat(post(TOYS, "{\"title\":\"T\",\"summary\":\"%s\"}".formatted("x".repeat(20_000)))
                        .statusCode())
                .isEqualTo(200);
        assertFault(
                post(TOYS, "{\"title\":\"T\",\"summary\":\"%s\"}".formatted("x".repeat(20_001))),
                "invalid-value",
                "/summary");
        assertFault(
                post(TOYS, "{\"title\":\"T\",\"source\":\"%s\"}".formatted("x".repeat(201))),
                "invalid-value",
                "/source");
        assertFault(
                post(TOYS, "{\"title\":\"T\",\"regions\":[\"eu\",\"%s\"]}".formatted("x".repeat(201))),
                "invalid-value",
                "/regions/1");
        assertFault(
                post(TOYS, "{\"title\":\"T\",\"owner\":{\"id\":\"u\",\"name\":\"%s\"}}".formatted("x".repeat(201))),
                "invalid-value",
                "/owner/name");
    }

    @Test
    void tells_an_absent_body_from_a_faulty_one() {
        assertThat(json(post(TOYS + "/maybe", "")).get("given").asBoolean()).isFalse();
        assertProblem(post(TOYS + "/maybe", "{\"options\":3}"), 400, "invalid-value");
    }

    @Test
    void reads_a_body_out_of_a_tree_by_the_same_rules() {
        RequestReader reader = Http.bean(RequestReader.class);
        JsonMapper mapper = Http.bean(JsonMapper.class);

        ToyEndpoint.Toy toy = reader.read(mapper.readTree("{\"title\":\"T\",\"count\":2}"), ToyEndpoint.Toy.class);
        assertThat(toy.title().value()).isEqualTo("T");
        assertThat(toy.count()).isEqualTo(2);

        JsonNode faulty = mapper.readTree("{\"title\":\"T\",\"parts\":[{\"name\":\"a\",\"sentiment\":\"1\",\"x\":1}]}");
        assertThatThrownBy(() -> reader.read(faulty, ToyEndpoint.Toy.class))
                .isInstanceOfSatisfying(CommandRejected.class, rejected -> {
                    assertThat(rejected.code()).isEqualTo(Code.UNKNOWN_FIELD);
                    assertThat(rejected.errors())
                            .extracting(FieldError::pointer)
                            .containsExactly("/parts/0/sentiment", "/parts/0/x");
                });
    }

    @Test
    void tells_a_list_that_is_empty_from_one_that_is_not_there() {
        String inventories = TOYS + "/inventories";

        assertThat(post(inventories, "{\"items\":[]}").statusCode()).isEqualTo(200);
        assertProblem(post(inventories, "{}"), 422, "update-incomplete");
        assertProblem(post(inventories, "{\"items\":null}"), 422, "update-incomplete");
        assertProblem(post(inventories, "{\"items\":[{\"name\":\"a\"}]}"), 422, "update-incomplete");
    }

    @Test
    void demands_what_is_needed_of_a_request() {
        String stories = TOYS + "/stories";

        assertFault(post(stories, "{\"kind\":\"K\",\"told\":\"x\"}"), "invalid-value", "/parts");
        assertFault(post(stories, "{\"kind\":\"K\",\"told\":\"x\",\"parts\":[]}"), "invalid-value", "/parts");
        assertProblem(post(stories, "{\"kind\":\"K\",\"parts\":[\"a\"]}"), 422, "update-incomplete");
        assertProblem(post(stories, "{\"kind\":\"K\",\"told\":\" \",\"parts\":[\"a\"]}"), 422, "update-incomplete");
        assertThat(post(stories, "{\"kind\":\"K\",\"told\":\"x\",\"parts\":[\"a\"]}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void lets_imported_history_leave_out_what_is_needed_and_name_records_by_their_keys() {
        UUID id = UUID.fromString("0190d6c1-1111-7000-8000-000000000001");

        ToyEndpoint.Story bare = imported("{\"kind\":\"K\"}", key -> id);
        ToyEndpoint.Story empty = imported("{\"kind\":\"K\",\"told\":\"\",\"parts\":[],\"after\":\"k-1\"}", key -> {
            assertThat(key).isEqualTo("k-1");
            return id;
        });

        assertThat(bare).isEqualTo(new ToyEndpoint.Story("K", null, List.of(), null));
        assertThat(empty.after()).isEqualTo(id);
        assertThatThrownBy(() -> imported("{\"told\":\"x\",\"mood\":1}", key -> id))
                .isInstanceOfSatisfying(
                        CommandRejected.class,
                        rejected -> assertThat(rejected.errors())
                                .extracting(FieldError::pointer)
                                .containsExactly("/mood", "/kind"));
        assertThatThrownBy(() -> imported("{\"kind\":\"K\",\"after\":\"k-1\"}", key -> {
                    throw new UnsupportedOperationException(key);
                }))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private static ToyEndpoint.Story imported(String body, Function<String, UUID> named) {
        return Http.bean(RequestReader.class)
                .readImported(body.getBytes(UTF_8), ToyEndpoint.Story.class, new History(named, named));
    }
}
