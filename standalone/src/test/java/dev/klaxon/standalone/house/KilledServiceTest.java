package dev.klaxon.standalone.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.standalone.RunningHouse;
import dev.klaxon.standalone.client.ServiceClient;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The whole process dies by kill -9 under load, several times over. */
class KilledServiceTest {

    private static final int KILLS = 3;
    private static final int WRITERS = 4;
    private static final int BEFORE_THE_KILL = 25;
    private static final int INCIDENTS = 60;

    private final ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void keeps_every_acknowledged_command_exactly_once(@TempDir Path data) throws Exception {
        String incident = "";
        for (int kill = 0; kill < KILLS; kill++) {
            try (ServiceProcess service = ServiceProcess.start(data)) {
                ServiceClient client = service.answering();
                incident = incident.isEmpty() ? declared(client) : incident;
                writeUntilKilled(service, incident, kill);
            }
        }

        try (ServiceProcess service = ServiceProcess.start(data)) {
            service.answering();
            assertFound(service, incident);
            service.stop();
        }
    }

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void goes_on_with_an_import_and_applies_each_line_once(@TempDir Path data) throws Exception {
        List<String> lines = RunningHouse.githubHistory(INCIDENTS);
        String id;
        try (ServiceProcess service = ServiceProcess.start(data)) {
            id = service.answering()
                    .upload(BodyPublishers.ofString(String.join("\n", lines)), "github")
                    .orThrow()
                    .path("id")
                    .asString();
            awaitProgress(
                    service.answering(),
                    id,
                    progress -> progress.path("accepted").asInt() > 0);
            service.kill();
        }

        try (ServiceProcess service = ServiceProcess.start(data)) {
            JsonNode done = awaitProgress(
                    service.answering(),
                    id,
                    progress -> !progress.path("status").asString().equals("RUNNING"));
            assertThat(done.path("status").asString()).isEqualTo("DONE");
            assertThat(done.path("accepted").asInt()).isEqualTo(lines.size());
            // a declaration makes two events, every other line one; and the first event of all is the policy
            assertThat(service.events()).isEqualTo(lines.size() + INCIDENTS + 1);
            service.stop();
        }
    }

    private static JsonNode awaitProgress(ServiceClient client, String id, Predicate<JsonNode> reached)
            throws IOException {
        JsonNode progress = client.get("imports/" + id).orThrow();
        while (!reached.test(progress)) {
            progress = client.get("imports/" + id).orThrow();
        }
        return progress;
    }

    private void writeUntilKilled(ServiceProcess service, String incident, int kill) throws Exception {
        CountDownLatch enough = new CountDownLatch(BEFORE_THE_KILL);
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String name = kill + "-" + writer;
            writers.add(Thread.ofVirtual().start(() -> write(service.client(), incident, name, enough)));
        }
        enough.await();
        service.kill();
        for (Thread writer : writers) {
            writer.join();
        }
    }

    /** Writes notes until the service is gone; notes down what was acknowledged after the answer only. */
    private void write(ServiceClient client, String incident, String name, CountDownLatch enough) {
        try {
            for (int number = 0; ; number++) {
                ObjectNode note =
                        JsonMapper.shared().createObjectNode().put("text", "note %s-%d".formatted(name, number));
                JsonNode receipt = client.command("POST", "incidents/" + incident + "/notes", note, null)
                        .orThrow();
                acknowledged.add(receipt.path("eventIds").path(0).asString());
                enough.countDown();
            }
        } catch (IOException e) {
            assertThat(e).isNotNull();
        }
    }

    private void assertFound(ServiceProcess service, String incident) throws IOException {
        List<String> stored = service.database()
                .sql("SELECT event_id::text FROM write.event WHERE stream = ? AND type = 'NoteAdded'")
                .param(incident)
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(stored).containsAll(acknowledged).doesNotHaveDuplicates();
        assertThat(service.database()
                        .sql("SELECT max(sequence) + 1 = count(*) FROM write.event WHERE stream = ?")
                        .param(incident)
                        .query(Boolean.class)
                        .single())
                .as("the stream has no hole")
                .isTrue();

        List<JsonNode> notes = notes(service.client(), incident);
        while (notes.size() < stored.size()) {
            notes = notes(service.client(), incident);
        }
        assertThat(notes)
                .extracting(note -> note.path("eventId").asString())
                .containsExactlyInAnyOrderElementsOf(stored);
        assertThat(notes).extracting(note -> note.path("action").asString()).doesNotHaveDuplicates();
        System.out.printf("%d kills, %d notes acknowledged, %d found%n", KILLS, acknowledged.size(), stored.size());
    }

    private static List<JsonNode> notes(ServiceClient client, String incident) throws IOException {
        List<JsonNode> notes = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = client.get("incidents/%s/timeline?limit=200%s".formatted(incident, cursor))
                    .orThrow();
            page.path("items").forEach(entry -> {
                if (entry.path("type").asString().equals("NoteAdded")) {
                    notes.add(entry);
                }
            });
            cursor = page.path("next").isString()
                    ? "&cursor=" + page.path("next").asString()
                    : "";
        } while (!cursor.isEmpty());
        return notes;
    }

    private static String declared(ServiceClient client) throws IOException {
        ObjectNode body = JsonMapper.shared().createObjectNode().put("title", "Checkout fails");
        return client.command("POST", "incidents", body, null)
                .orThrow()
                .path("id")
                .asString();
    }
}
