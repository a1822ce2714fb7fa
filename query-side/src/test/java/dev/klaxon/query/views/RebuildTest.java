package dev.klaxon.query.views;

import static dev.klaxon.domain.story.WorkFacts.noted;
import static dev.klaxon.query.Story.declared;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.klaxon.edge.access.Scope;
import dev.klaxon.postgres.TestDatabase;
import dev.klaxon.postgres.TestPostgres;
import dev.klaxon.query.Histories;
import dev.klaxon.query.LoneNode;
import dev.klaxon.query.Story;
import dev.klaxon.recount.History;
import dev.klaxon.recount.RandomHistory;
import dev.klaxon.store.work.Worker;
import java.io.File;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A view is made anew beside the one that answers, whoever reads, writes or dies meanwhile. */
class RebuildTest {

    private static final Instant NOW = RandomHistory.START.plus(Duration.ofDays(130));
    private static final int HISTORIES = 40;
    private static final int KILLS = 5;

    private final TestDatabase database = TestPostgres.freshDatabase();
    private final LoneNode node = new LoneNode(database, NOW);
    private final String admin = node.key("root", Scope.READ, Scope.ADMIN, Scope.LEGAL);
    private final AtomicBoolean done = new AtomicBoolean();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void readers_never_see_less_while_it_is_made_and_swapped() throws InterruptedException {
        record(0, HISTORIES);
        Story story = node.story().then(declared("Read all the time"));
        node.settle(admin);
        List<Thread> beside = new ArrayList<>();
        String period = "?from=2026-01-01T00:00:00Z&to=2026-12-01T00:00:00Z";
        for (String path : List.of(
                "/api/v1/incidents?limit=200",
                "/api/v1/incidents/" + story.id() + "/timeline?limit=200",
                "/api/v1/cadence?limit=200",
                "/api/v1/kpis" + period)) {
            beside.add(Thread.ofVirtual().start(() -> poll(path)));
        }
        beside.add(Thread.ofVirtual().start(() -> {
            while (!done.get()) {
                story.then(noted("Meanwhile"));
            }
        }));

        node.views(admin).forEach(view -> node.rebuild(view, admin));

        done.set(true);
        for (Thread each : beside) {
            each.join();
        }
        assertThat(faults).isEmpty();
        assertThat(count("SELECT count(*) FROM read.view WHERE state = 'RETIRED'"))
                .as("old tables go later")
                .isEqualTo(node.views(admin).size());
    }

    @Test
    void tells_how_far_it_is_and_is_joined_by_whoever_asks_again() {
        record(0, HISTORIES);
        node.settle(admin);
        Worker worker = node.part("rebuildWorker", Worker.class);
        worker.stop();
        assertThat(node.beginRebuild("timeline", admin).at("/replay/progress").doubleValue())
                .isZero();
        node.sql()
                .sql("CREATE FUNCTION read.slow() RETURNS trigger LANGUAGE plpgsql AS"
                        + " 'BEGIN PERFORM pg_sleep(0.3); RETURN NULL; END'")
                .update();
        node.sql()
                .sql("CREATE TRIGGER slow AFTER INSERT ON %s.timeline FOR EACH STATEMENT EXECUTE FUNCTION read.slow()"
                        .formatted(building("timeline")))
                .update();
        worker.start();

        await().until(() -> events("timeline") > 0);
        JsonNode joined = node.beginRebuild("timeline", admin);
        List<Double> progress = new ArrayList<>();
        JsonNode view = joined;
        while (view.hasNonNull("replay")) {
            assertThat(view.get("status").stringValue()).isEqualTo("REPLAYING");
            progress.add(view.at("/replay/progress").doubleValue());
            assertThat(view.at("/replay/eventsPerSecond").doubleValue()).isPositive();
            assertThat(view.at("/replay/secondsLeft").longValue()).isNotNegative();
            view = node.projection("timeline", admin);
        }
        assertThat(progress).isSorted();
        assertThat(progress.getFirst()).isStrictlyBetween(0.0, 1.0);
        assertThat(count("SELECT count(*) FROM read.view WHERE name = 'timeline'"))
                .as("one rebuild, not two")
                .isEqualTo(2);
    }

    @Test
    void goes_on_where_it_stood_when_nodes_are_killed() throws IOException {
        record(0, HISTORIES);
        node.settle(admin);
        List.of("viewWorker", "rebuildWorker")
                .forEach(worker -> node.part(worker, Worker.class).stop());
        node.views(admin).forEach(view -> node.beginRebuild(view, admin));
        for (int kill = 1; kill <= KILLS; kill++) {
            record((long) kill * HISTORIES, 2);
            long before = count("SELECT sum(events) FROM read.view");
            Process process = anotherProcess();
            await().atMost(Duration.ofMinutes(1)).until(() -> count("SELECT sum(events) FROM read.view") > before);
            process.destroyForcibly().onExit().join();
        }
        assertThat(count("SELECT count(*) FROM read.view WHERE state = 'BUILDING'"))
                .as("killed before the end")
                .isPositive();

        List.of("viewWorker", "rebuildWorker")
                .forEach(worker -> node.part(worker, Worker.class).start());
        await().atMost(Duration.ofMinutes(2))
                .until(() -> count("SELECT count(*) FROM read.view WHERE state = 'BUILDING'") == 0);
        node.settle(admin);
        assertThat(node.items("/api/v1/dead-letters", 200, admin)).isEmpty();
        long stored = count("SELECT count(*) FROM write.event");
        for (String view : node.views(admin)) {
            assertThat(count("SELECT events FROM read.view WHERE state = 'LIVE' AND name = '" + view + "'"))
                    .as("each event once in %s", view)
                    .isEqualTo(stored);
        }
        Map<String, String> digests = digests();
        node.views(admin).forEach(view -> node.rebuild(view, admin));
        assertThat(digests()).isEqualTo(digests);
    }

    /** Those that do not hang on the clock of the node that writes them. */
    private Map<String, String> digests() {
        Map<String, String> digests = new HashMap<>();
        node.views(admin).stream()
                .filter(view -> !view.equals("figures"))
                .forEach(view -> digests.put(view, node.digest(view, admin)));
        return digests;
    }

    private void record(long first, int count) {
        List<History> histories = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            histories.add(new RandomHistory(first + i, 10 * (first + i)).next());
        }
        node.log().append(Histories.inTurn(histories));
    }

    private void poll(String path) {
        long most = 0;
        String position = "";
        while (!done.get()) {
            HttpResponse<String> answer = node.ask(path, admin);
            String reached = answer.headers().firstValue("Klaxon-Position").orElse("");
            JsonNode body = JsonMapper.shared().readTree(answer.body());
            long size = body.has("items")
                    ? body.get("items").size()
                    : body.path("incidents").asLong(0);
            if (answer.statusCode() != 200 || size < most || reached.compareTo(position) < 0) {
                faults.add("%s: %d, %d after %d, %s after %s"
                        .formatted(path, answer.statusCode(), size, most, reached, position));
            }
            most = Math.max(most, size);
            position = reached;
        }
    }

    private Process anotherProcess() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.klaxon.query.QuerySideApplication",
                        "--server.port=0",
                        "--spring.datasource.url=" + database.jdbcUrl(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/killed-nodes.log")))
                .start();
    }

    private String building(String view) {
        return node.sql()
                .sql("SELECT schema FROM read.view WHERE state = 'BUILDING' AND name = ?")
                .param(view)
                .query(String.class)
                .single();
    }

    private long events(String view) {
        return count("SELECT events FROM read.view WHERE state = 'BUILDING' AND name = '" + view + "'");
    }

    private long count(String sql) {
        return node.sql().sql(sql).query(Long.class).single();
    }
}
