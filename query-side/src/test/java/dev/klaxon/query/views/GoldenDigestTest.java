package dev.klaxon.query.views;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.postgres.TestPostgres;
import dev.klaxon.query.LoneNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The rows of each version of a view are kept as a digest over a small store that never changes: live and imported
 * incidents with an event of each type there was. Stored rows are then never read by other code than wrote them.
 *
 * <p>The digest of a new version is added by {@code ./mvnw -pl query-side -am test -Dtest=GoldenDigestTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.write=true}; that of a released version is never edited.
 */
class GoldenDigestTest {

    private static final Path DIGESTS = Path.of("src/test/resources/dev/klaxon/query/views/golden/digests.txt");
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    /** Of somebody whom the store knows: another key would be another row. */
    private static final String KEY =
            "klx_019400000000700080000000000000a1_golden-store-golden-store-golden-store-gold";

    private static final String APPEND = """
            INSERT INTO write.event (era, tx, place, event_id, stream, sequence, stream_type, type, revision, payload,
                metadata, disclosures, recorded_at)
            SELECT 1, row.tx::xid8, row.place, row.event_id, row.stream, row.sequence, row.stream_type, row.type,
                row.revision, row.payload, row.metadata, row.disclosures, row.recorded_at
            FROM json_to_recordset(:rows::json) AS row (tx text, place int, event_id uuid, stream text, sequence bigint,
                stream_type text, type text, revision text, payload text, metadata text, disclosures text,
                recorded_at timestamptz)
            """;

    private final LoneNode node = new LoneNode(TestPostgres.freshDatabase(), NOW);

    @BeforeEach
    void load() throws IOException {
        try (InputStream store = Objects.requireNonNull(getClass().getResourceAsStream("golden/store.ndjson"))) {
            String rows = new String(store.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.joining(",", "[", "]"));
            node.sql().sql(APPEND).param("rows", rows).update();
        }
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void every_view_has_the_rows_of_its_version() throws IOException {
        node.settle(KEY);
        List<JsonNode> views = node.projections(KEY);
        assertThat(views)
                .extracting(view -> view.get("parkedEvents").longValue())
                .as("all events are taken")
                .containsOnly(0L);
        write(views);
        Map<String, String> golden = golden();
        assertThat(faults(views, golden)).isEmpty();
        views.forEach(view -> node.rebuild(view.get("name").stringValue(), KEY));
        assertThat(faults(views, golden)).as("made anew").isEmpty();
    }

    private List<String> faults(List<JsonNode> views, Map<String, String> golden) {
        List<String> faults = new ArrayList<>();
        for (JsonNode view : views) {
            String version = versionOf(view);
            if (!golden.containsKey(version)) {
                faults.add(version + " has no digest yet: add it with -Dgolden.write=true");
            } else if (!digestOf(view).equals(golden.get(version))) {
                faults.add(
                        version + " has other rows than that version had: give the view the next version; or, where it"
                                + " was never released, take its line out of digests.txt and write it anew with"
                                + " -Dgolden.write=true");
            }
        }
        return faults;
    }

    private void write(List<JsonNode> views) throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            Map<String, String> all = golden();
            views.forEach(view -> all.putIfAbsent(versionOf(view), digestOf(view)));
            Files.write(
                    DIGESTS,
                    all.entrySet().stream()
                            .map(each -> each.getKey() + " " + each.getValue())
                            .toList());
        }
    }

    private static Map<String, String> golden() throws IOException {
        Map<String, String> golden = new TreeMap<>();
        if (Files.exists(DIGESTS)) {
            Files.readAllLines(DIGESTS)
                    .forEach(line -> golden.put(
                            line.substring(0, line.lastIndexOf(' ')), line.substring(line.lastIndexOf(' ') + 1)));
        }
        return golden;
    }

    private static String versionOf(JsonNode view) {
        return view.get("name").stringValue() + " " + view.get("version");
    }

    private String digestOf(JsonNode view) {
        return node.digest(view.get("name").stringValue(), KEY);
    }
}
