package dev.klaxon.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.corpora.PublicHistory;
import dev.klaxon.standalone.client.ImportResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real history of GitHub's status page in a real house. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryImportTest {

    private static final String SOURCE = "github-status";
    private static final int ALL = 376;
    private static final long LINES = 2_844;

    private final List<String> history;
    private final RunningHouse house = RunningHouse.start();
    private ImportResult imported = new ImportResult("NONE", 0, 0, 0, 0, 0, List.of());
    private ImportResult edited = imported;

    HistoryImportTest() throws IOException {
        history = RunningHouse.githubHistory(ALL);
    }

    @BeforeAll
    void imports() throws IOException {
        imported = house.imported(SOURCE, history);
        edited = house.imported(SOURCE, RunningHouse.linesOf(PublicHistory.GITHUB_EDITS));
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void applies_every_line() {
        assertThat(imported).isEqualTo(new ImportResult("DONE", LINES, LINES, 0, 0, 0, List.of()));
    }

    @Test
    void applies_every_edit_but_that_of_an_incident_which_was_passed_over() {
        assertThat(edited).isEqualTo(new ImportResult("DONE", 141, 140, 0, 1, 0, List.of()));
    }

    @Test
    void tells_edits_when_they_were_seen() throws IOException {
        JsonNode found = house.list("incidents?source=%s&externalKey=17722171".formatted(SOURCE))
                .getFirst();

        assertThat(house.list("incidents/%s/timeline".formatted(found.path("id").asString())))
                .filteredOn(entry -> entry.path("action").asString().contains("changed after it was published"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.path("occurredAt").asString()).isEqualTo("2023-07-01T04:24:06Z");
                    assertThat(entry.path("precision").asString()).isEqualTo("DAY");
                    assertThat(entry.path("action").asString()).contains("44 before, 1573 after");
                });
    }

    @Test
    void lists_what_was_imported_by_severity_and_service() throws IOException {
        List<JsonNode> incidents = house.list("incidents?imported=true&source=" + SOURCE);

        assertThat(incidents.stream()
                        .collect(Collectors.groupingBy(i -> i.path("severity").asString(), Collectors.counting())))
                .isEqualTo(Map.of("SEV-1", 1L, "SEV-2", 65L, "SEV-3", 310L));
        assertThat(incidents).allSatisfy(i -> {
            assertThat(i.path("status").asString()).isEqualTo("RESOLVED");
            assertThat(i.path("title").asString())
                    .isEqualTo(SOURCE + " " + i.path("externalKey").asString());
        });
        assertThat(house.list("incidents?severity=SEV-1")).hasSize(1);
        assertThat(house.list("incidents?service=Pages").size()).isEqualTo((int) history.stream()
                .filter(line -> line.contains("{\"name\":\"Pages\"}"))
                .count());
    }

    @Test
    void keeps_the_stamps_and_makes_up_no_text() throws IOException {
        JsonNode found = house.list("incidents?source=%s&externalKey=9656609".formatted(SOURCE))
                .getFirst();
        JsonNode incident = house.query("incidents/" + found.path("id").asString());
        List<JsonNode> timeline =
                house.list("incidents/%s/timeline".formatted(found.path("id").asString()));

        assertThat(incident.path("stamps")).isEqualTo(JsonMapper.shared().readTree("""
                {"startedAt": "2022-03-29T10:26:00Z", "detectedAt": "2022-03-29T10:26:00Z",
                 "declaredAt": "2022-03-29T10:26:00Z", "acknowledgedAt": null,
                 "firstUpdateAt": "2022-03-29T10:26:00Z", "diagnosedAt": null, "containedAt": null,
                 "mitigatedAt": null, "resolvedAt": "2022-03-29T11:23:00Z", "closedAt": null,
                 "firstResolvedAt": "2022-03-29T11:23:00Z", "confirmedAt": null}
                """));
        assertThat(timeline)
                .hasSize(8)
                .allSatisfy(
                        entry -> assertThat(entry.path("precision").asString()).isEqualTo("MINUTE"));
    }

    @Test
    void adds_nothing_a_second_time() throws IOException {
        long events = house.events();

        assertThat(house.imported(SOURCE, history))
                .isEqualTo(new ImportResult("DONE", LINES, 0, LINES, 0, 0, List.of()));
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
        List<String> views = new ArrayList<>();
        house.client()
                .get("projections")
                .orThrow()
                .path("items")
                .forEach(view -> views.add(view.path("name").asString()));
        Map<String, String> digests = new TreeMap<>();
        for (String view : views) {
            digests.put(
                    view,
                    house.query("projections/" + view + "/digest")
                            .path("digest")
                            .asString());
        }
        return digests;
    }
}
