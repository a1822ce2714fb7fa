package dev.klaxon.corpora;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GithubStatusHistoryTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String RECORD = """
            {"id": "42", "impact": "major", "components": ["Actions", "Pages"],\
             "published_at": "2022-03-29T11:23:31Z", "updates": [\
            {"at": "2022-03-29T10:26:00Z", "status": "Investigating"},\
            {"at": "2022-03-29T11:23:00Z", "status": "Resolved"}]}""";

    private final List<Converted> all = PublicHistory.GITHUB_STATUS.converted().toList();

    @Test
    void converts_376_of_399_incidents_and_passes_over_maintenance_and_none() {
        assertThat(all).hasSize(399);
        assertThat(countByImpact(false)).isEqualTo(Map.of("minor", 310L, "major", 65L, "critical", 1L));
        assertThat(countByImpact(true)).isEqualTo(Map.of("maintenance", 10L, "none", 13L));
    }

    @Test
    void tells_every_entry_as_an_update_and_every_end_as_a_transition() {
        Map<String, Long> commands = all.stream()
                .flatMap(converted -> converted.lines().stream())
                .map(JSON::readTree)
                .collect(Collectors.groupingBy(line -> line.path("command").asString(), Collectors.counting()));

        assertThat(commands).isEqualTo(Map.of("incidents", 376L, "updates", 2_092L, "transitions", 376L));
    }

    @Test
    void keys_are_unique_and_sort_as_the_entries_do() {
        List<String> keys = all.stream()
                .flatMap(converted -> converted.lines().stream())
                .map(line -> JSON.readTree(line).path("key").asString())
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
        all.forEach(converted -> assertThat(converted.lines())
                .isSortedAccordingTo(Comparator.comparing((String line) ->
                        JSON.readTree(line).path("key").asString().substring(0, 12))));
    }

    @Test
    void declares_at_the_first_stamp_with_the_components_as_services() {
        JsonNode declaration = JSON.readTree(
                GithubStatusHistory.convert(JSON.readTree(RECORD)).lines().getFirst());

        assertThat(declaration).isEqualTo(JSON.readTree("""
                {"key": "42/0000-declared", "incident": "42", "command": "incidents",
                 "occurredAt": "2022-03-29T10:26:00Z", "precision": "MINUTE",
                 "body": {"severity": "SEV-2", "services": [{"name": "Actions"}, {"name": "Pages"}]}}
                """));
    }

    @Test
    void makes_up_no_text_and_no_promise() {
        List<String> lines = GithubStatusHistory.convert(JSON.readTree(RECORD)).lines();

        assertThat(lines.stream().skip(1).map(line -> JSON.readTree(line).path("body")))
                .containsExactly(JSON.readTree("""
                                {"audience": "PUBLIC", "kind": "REGULAR", "sourceStatus": "Investigating"}"""), JSON.readTree("""
                                {"audience": "PUBLIC", "kind": "RESOLUTION", "sourceStatus": "Resolved"}"""), JSON.readTree("{\"to\": \"RESOLVED\"}"));
    }

    @Test
    void tells_its_records_from_import_lines() {
        assertThat(ForeignForm.of(RECORD)).contains(ForeignForm.GITHUB_STATUS);
        assertThat(ForeignForm.of(GithubStatusHistory.convert(JSON.readTree(RECORD))
                        .lines()
                        .getFirst()))
                .isEmpty();
        assertThat(ForeignForm.of("no JSON")).isEmpty();
    }

    private Map<String, Long> countByImpact(boolean passedOver) {
        return all.stream()
                .filter(converted -> converted.isPassedOver() == passedOver)
                .collect(Collectors.groupingBy(Converted::sort, Collectors.counting()));
    }
}
