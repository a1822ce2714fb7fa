package dev.klaxon.standalone;

import static org.awaitility.Awaitility.await;

import dev.klaxon.corpora.PublicHistory;
import dev.klaxon.postgres.TestDatabase;
import dev.klaxon.postgres.TestPostgres;
import dev.klaxon.standalone.client.ImportResult;
import dev.klaxon.standalone.client.Importer;
import dev.klaxon.standalone.client.ProgressBar;
import dev.klaxon.standalone.client.ServiceClient;
import dev.klaxon.standalone.house.House;
import dev.klaxon.standalone.house.HouseSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A house of its own on a fresh database, and what tests ask it. */
public final class RunningHouse implements AutoCloseable {

    /** Of person {@code admin}. */
    public static final String KEY = "klx_the-first-key-of-the-house";

    private static final int VIEW_BEHIND = 503;

    private final House house;
    private final TestDatabase where;
    private final JdbcClient database;
    private final ServiceClient client;

    private RunningHouse(House house, TestDatabase database) {
        this.house = house;
        this.where = database;
        this.database = JdbcClient.create(
                new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password()));
        this.client = new ServiceClient(house.address(), KEY);
    }

    /** Starts one. */
    public static RunningHouse start() {
        return start(House::start);
    }

    /** Starts one that lives by that clock. */
    public static RunningHouse start(InstantSource clock) {
        return start(settings -> House.start(settings, clock));
    }

    /** A way to start a house. */
    @FunctionalInterface
    private interface Starting {

        House start(HouseSettings settings) throws IOException;
    }

    private static RunningHouse start(Starting starting) {
        TestDatabase database = TestPostgres.freshDatabase();
        try {
            HouseSettings settings = new HouseSettings(
                    Path.of("target", "house"),
                    0,
                    Optional.of(KEY),
                    Optional.of(new HouseSettings.Database(database.jdbcUrl(), database.user(), database.password())));
            return new RunningHouse(starting.start(settings), database);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it answers. */
    public String address() {
        return house.address();
    }

    /** Where its events are. */
    public TestDatabase database() {
        return where;
    }

    public ServiceClient client() {
        return client;
    }

    /** Imports the lines and waits until they are done with. */
    public ImportResult imported(String source, List<String> lines) throws IOException {
        ProgressBar silent =
                new ProgressBar(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8), false);
        return new Importer(client, silent).run(BodyPublishers.ofString(String.join("\n", lines)), source);
    }

    /** The answer of a query that has seen every event stored so far. */
    public JsonNode query(String path) throws IOException {
        String position = lastPosition();
        ServiceClient.Answer answer = client.get(path, position);
        while (answer.status() == VIEW_BEHIND) {
            answer = client.get(path, position);
        }
        return answer.orThrow();
    }

    /** All items of a list. */
    public List<JsonNode> list(String path) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = query(path + (path.contains("?") ? "&" : "?") + "limit=200" + cursor);
            page.path("items").forEach(items::add);
            cursor = page.path("next").isString()
                    ? "&cursor=" + page.path("next").asString()
                    : "";
        } while (!cursor.isEmpty());
        return items;
    }

    /** Has a view made anew; returns once the new tables answer. */
    public void rebuild(String view) throws IOException {
        client.command(
                        "POST",
                        "projections/" + view + "/replay",
                        JsonMapper.shared().createObjectNode(),
                        null)
                .orThrow();
        await().atMost(Duration.ofMinutes(5)).until(() -> !isBeingMade(view));
    }

    private boolean isBeingMade(String view) throws IOException {
        for (JsonNode each : client.get("projections").orThrow().path("items")) {
            if (each.path("name").asString().equals(view)) {
                return each.hasNonNull("replay");
            }
        }
        throw new IllegalStateException("There is no view " + view);
    }

    /** The digest of a view that has read every event stored so far. */
    public String digestOf(String view) throws IOException {
        String position = lastPosition();
        JsonNode digest = client.get("projections/" + view + "/digest").orThrow();
        while (digest.path("position").asString().compareTo(position) < 0) {
            digest = client.get("projections/" + view + "/digest").orThrow();
        }
        return digest.path("digest").asString();
    }

    /** How many events are stored. */
    public long events() {
        return database.sql("SELECT count(*) FROM write.event")
                .query(Long.class)
                .single();
    }

    /** The lines of GitHub's history. */
    public static List<String> githubHistory(int incidents) {
        return PublicHistory.GITHUB_STATUS
                .converted()
                .filter(converted -> !converted.isPassedOver())
                .limit(incidents)
                .flatMap(converted -> converted.lines().stream())
                .toList();
    }

    /** The lines of a history. */
    public static List<String> linesOf(PublicHistory history) {
        return history.converted()
                .flatMap(converted -> converted.lines().stream())
                .toList();
    }

    /** Of the last event stored. */
    public String lastPosition() {
        return database.sql("""
                SELECT lpad(era::text, 4, '0') || '-' || lpad(tx::text, 20, '0') || '-' || lpad(place::text, 20, '0')
                FROM write.event ORDER BY era DESC, tx DESC, place DESC LIMIT 1
                """).query(String.class).single();
    }

    @Override
    public void close() {
        house.close();
    }
}
