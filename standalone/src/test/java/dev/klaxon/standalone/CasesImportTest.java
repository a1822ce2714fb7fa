package dev.klaxon.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.corpora.PublicHistory;
import dev.klaxon.standalone.client.ImportResult;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Single public incidents and such of which there are only stamps in local time, in a real house. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasesImportTest {

    private static final String CASES = "cases";
    private static final String MINISTRY = "moj";

    private final RunningHouse house = RunningHouse.start();
    private final Map<String, List<String>> histories = new TreeMap<>();
    private final Map<String, ImportResult> imported = new TreeMap<>();

    @BeforeAll
    void imports() throws IOException {
        histories.put(MINISTRY, RunningHouse.linesOf(PublicHistory.MINISTRY));
        histories.put(CASES, RunningHouse.linesOf(PublicHistory.CASES));
        for (var history : histories.entrySet()) {
            imported.put(history.getKey(), house.imported(history.getKey(), history.getValue()));
        }
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void applies_every_line() {
        assertThat(imported.values()).allSatisfy(result -> {
            assertThat(result.isClean()).as(result + " " + result.problems()).isTrue();
            assertThat(result.accepted()).isEqualTo(result.lines()).isPositive();
        });
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "circleci-2025-01-23-commit-status, 2025-01-23T19:48:00Z, 2025-01-23T20:03:00Z, 2025-01-23T20:12:00Z, 2025-01-23T20:43:00Z, 2025-01-23T20:43:00Z, 0",
                "cratesio-2023-07-20-broken-downloads, 2023-07-20T12:17:00Z, 2023-07-20T12:24:00Z, 2023-07-20T12:28:00Z, 2023-07-20T12:30:00Z, 2023-07-20T14:10:00Z, 2",
                "github-2024-08-14-all-services, 2024-08-14T23:02:00Z, 2024-08-14T23:02:00Z, -, 2024-08-14T23:38:00Z, 2024-08-15T00:30:00Z, 31",
                "github-2025-12-18-backdated-updates, 2025-12-18T08:15:00Z, 2025-12-18T16:33:00Z, -, -, 2025-12-18T17:41:00Z, 6",
                "gitlab-2017-01-31-database, 2017-01-31T21:00:00Z, 2017-01-31T22:00:00Z, -, -, 2017-02-01T18:14:00Z, 0",
                "gitlab-2017-08-17-flapping, 2017-08-17T15:37:00Z, -, -, -, 2017-08-17T16:07:00Z, 0",
                "gitlab-2021-04-28-db-failover, 2021-04-28T16:15:29Z, 2021-04-28T16:18:00Z, -, 2021-04-28T16:25:00Z, -, 0",
                "matrix-2019-04-11-breach, 2019-03-13T18:46:07Z, 2019-04-09T23:00:00Z, -, -, -, 1",
                "moj-2024-09-20-route-table, 2024-09-20T10:22:00Z, 2024-09-20T10:24:00Z, -, 2024-09-20T10:33:00Z, 2024-09-20T10:40:00Z, 1",
                "moj-2025-07-23-secrets-leak, 2025-07-23T14:35:00Z, 2025-07-23T15:08:00Z, -, -, 2025-07-23T19:45:00Z, 0",
                "pypi-2025-07-26-phishing, 2025-07-26T17:14:00Z, 2025-07-26T17:14:00Z, 2025-07-26T18:01:00Z, -, 2025-07-28T16:54:00Z, 2",
            })
    void keeps_the_stamps_and_the_updates_of_each_case(
            String incident,
            String startedAt,
            @Nullable String detectedAt,
            @Nullable String acknowledgedAt,
            @Nullable String mitigatedAt,
            @Nullable String resolvedAt,
            int updates)
            throws IOException {
        JsonNode stamps = incident(CASES, incident).path("stamps");

        assertThat(stamps.path("startedAt").asString(null)).isEqualTo(startedAt);
        if (detectedAt != null) {
            assertThat(stamps.path("detectedAt").asString(null)).isEqualTo(detectedAt);
        }
        assertThat(stamps.path("acknowledgedAt").asString(null)).isEqualTo(acknowledgedAt);
        assertThat(stamps.path("mitigatedAt").asString(null)).isEqualTo(mitigatedAt);
        assertThat(stamps.path("resolvedAt").asString(null)).isEqualTo(resolvedAt);
        assertThat(timeline(CASES, incident))
                .filteredOn(entry -> entry.path("type").asString().equals("UpdatePublished"))
                .hasSize(updates);
    }

    @Test
    void keeps_what_was_tried_before_it_worked() throws IOException {
        assertThat(incident(CASES, "moj-2025-07-23-secrets-leak").path("mitigations"))
                .extracting(mitigation -> mitigation.path("outcome").asString(null))
                .containsExactly("FAILED", "FAILED", null);
    }

    @Test
    void reads_london_stamps_also_where_they_are_out_of_order() throws IOException {
        JsonNode summer = incident(MINISTRY, "2020-08-04").path("stamps");
        JsonNode winter = incident(MINISTRY, "2020-02-25").path("stamps");

        assertThat(summer.path("declaredAt").asString()).isEqualTo("2020-08-05T10:04:00Z");
        assertThat(summer.path("resolvedAt").asString()).isEqualTo("2020-08-05T15:16:00Z");
        assertThat(winter.path("startedAt").asString()).isEqualTo("2020-02-25T07:32:00Z");
        assertThat(winter.path("resolvedAt").asString()).isEqualTo("2020-02-25T17:07:00Z");
        assertThat(house.list("incidents?source=" + MINISTRY))
                .hasSize(22)
                .allSatisfy(found -> assertThat(found.path("status").asString()).isEqualTo("RESOLVED"));
    }

    @Test
    void adds_nothing_a_second_time() throws IOException {
        long events = house.events();
        for (var history : histories.entrySet()) {
            ImportResult again = house.imported(history.getKey(), history.getValue());
            assertThat(again.repeated()).isEqualTo(history.getValue().size());
            assertThat(again.accepted()).isZero();
        }

        assertThat(house.events()).isEqualTo(events);
    }

    @Test
    void rebuilds_every_view_to_the_same_digest() throws IOException {
        Map<String, String> live = digests();
        for (String view : live.keySet()) {
            house.rebuild(view);
        }

        assertThat(digests()).isEqualTo(live);
    }

    private Map<String, String> digests() throws IOException {
        Map<String, String> digests = new TreeMap<>();
        for (JsonNode view : house.client().get("projections").orThrow().path("items")) {
            String name = view.path("name").asString();
            digests.put(
                    name,
                    house.query("projections/" + name + "/digest")
                            .path("digest")
                            .asString());
        }
        return digests;
    }

    private JsonNode incident(String source, String key) throws IOException {
        return house.query("incidents/" + id(source, key));
    }

    private List<JsonNode> timeline(String source, String key) throws IOException {
        return house.list("incidents/%s/timeline".formatted(id(source, key)));
    }

    private String id(String source, String key) throws IOException {
        return house.list("incidents?source=%s&externalKey=%s".formatted(source, key))
                .getFirst()
                .path("id")
                .asString();
    }
}
