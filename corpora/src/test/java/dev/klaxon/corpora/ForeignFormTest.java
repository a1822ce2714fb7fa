package dev.klaxon.corpora;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ForeignFormTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path SHIPPED = Path.of("src/main/resources/corpora");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "github-status-2022-2024.ndjson,                    '376 records (1 critical, 65 major, 310 minor) converted; 23 records (10 maintenance, 13 none) passed over'",
        "github-silent-edits-2022-2024.ndjson,              141 records (141 text) converted; 0 records passed over",
        "moj-key-events-2020-2022.ndjson,                   22 records (22 Europe/London) converted; 0 records passed over",
        "cases/circleci-2025-01-23-commit-status.json,      1 records (1 integration-failure) converted; 0 records passed over",
    })
    void recognises_each_form_by_its_content(String file, String told) throws IOException {
        try (ImportFile converted = ImportFile.of(SHIPPED.resolve(file))) {
            assertThat(converted.told()).isEqualTo(told);
            assertThat(converted.temporary()).isTrue();
        }
    }

    @Test
    void leaves_a_file_of_import_lines_as_it_is() throws IOException {
        Path lines = Files.writeString(folder.resolve("lines.ndjson"), "{\"key\": \"a\", \"command\": \"notes\"}\n");
        Path bytes = Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0});

        assertThat(ImportFile.of(lines)).isEqualTo(new ImportFile(lines, false, ""));
        assertThat(ImportFile.of(bytes)).isEqualTo(new ImportFile(bytes, false, ""));
    }

    @Test
    void gives_every_line_a_key_of_its_own() throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            List<String> keys = files.filter(file -> file.toString().matches(".*json"))
                    .flatMap(file -> lines(file).stream())
                    .map(line -> line.path("key").asString())
                    .toList();

            assertThat(keys).hasSizeGreaterThan(3_000).doesNotHaveDuplicates();
        }
    }

    @Test
    void reads_london_time_in_winter_and_in_summer() {
        List<JsonNode> lines = lines(SHIPPED.resolve("moj-key-events-2020-2022.ndjson"));

        assertThat(declarations(lines))
                .containsEntry("2020-02-12", "2020-02-12T11:51:00Z")
                .containsEntry("2020-08-04", "2020-08-05T10:04:00Z");
        assertThat(lines)
                .allSatisfy(
                        line -> assertThat(line.path("precision").asString()).isEqualTo("MINUTE"));
    }

    @Test
    void keeps_what_a_source_states_beside_what_its_stamps_give() {
        assertThat(lines(SHIPPED.resolve("moj-key-events-2020-2022.ndjson")).stream()
                        .filter(line -> line.path("incident").asString().equals("2020-02-25"))
                        .map(line -> line.at("/body/text").asString("")))
                .contains(
                        "The source states 249 minutes to repair; no reading of its stamps gives them, the nearest is"
                                + " declared/9-17 with 362",
                        "The source states 420 minutes to resolve; its stamps give them as fault/10-17, detected/10-17");
    }

    @Test
    void tells_a_case_in_commands_with_its_precision_and_who_acted() {
        List<JsonNode> breach = lines(SHIPPED.resolve("cases/matrix-2019-04-11-breach.json"));
        List<JsonNode> leak = lines(SHIPPED.resolve("cases/moj-2025-07-23-secrets-leak.json"));

        assertThat(breach).extracting(line -> line.path("precision").asString()).contains("SECOND", "MINUTE", "DAY");
        assertThat(leak.stream()
                        .collect(Collectors.groupingBy(
                                line -> line.path("command").asString().replaceAll("/.*/", "/*/"),
                                Collectors.counting())))
                .isEqualTo(Map.of(
                        "incidents", 1L,
                        "notes", 16L,
                        "mitigations", 3L,
                        "mitigations/*/outcome", 3L,
                        "evidence", 1L,
                        "transitions", 2L));
        assertThat(leak)
                .anySatisfy(line -> assertThat(line.at("/body/text").asString(""))
                        .isEqualTo("The sources disagree on 'resolved': 2025-07-24T11:34:00Z (key events);"
                                + " 2025-07-23T19:45:00Z (timeline)"))
                .anySatisfy(line -> assertThat(line.at("/claimedActor/name").asString(""))
                        .isEqualTo("Engineering Owner (inferred)"));
    }

    private static Map<String, String> declarations(List<JsonNode> lines) {
        return lines.stream()
                .filter(line -> line.path("command").asString().equals("incidents"))
                .collect(Collectors.toMap(
                        line -> line.path("incident").asString(),
                        line -> line.path("occurredAt").asString()));
    }

    private static List<JsonNode> lines(Path file) {
        try (ImportFile converted = ImportFile.of(file);
                Stream<String> lines = Files.lines(converted.lines())) {
            return lines.map(JSON::readTree).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
