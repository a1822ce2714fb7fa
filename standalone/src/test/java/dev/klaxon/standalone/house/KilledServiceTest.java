package dev.klaxon.standalone.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.standalone.client.ServiceClient;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The whole process dies by kill -9 under load, several times over. */
class KilledServiceTest {

    private static final String KEY = "klx_the-key-of-the-killed-service";
    private static final int KILLS = 3;
    private static final int WRITERS = 4;
    private static final int BEFORE_THE_KILL = 25;

    private final ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void keeps_every_acknowledged_command_exactly_once(@TempDir Path data) throws Exception {
        int port = freePort();
        String incident = "";
        for (int kill = 0; kill < KILLS; kill++) {
            Process service = started(data, port);
            try {
                ServiceClient client = answering(service, port);
                incident = incident.isEmpty() ? declared(client) : incident;
                writeUntilKilled(service, port, incident, kill);
            } finally {
                service.destroyForcibly().waitFor();
            }
        }

        Process service = started(data, port);
        try {
            assertFound(answering(service, port), incident);
        } finally {
            service.destroy();
            assertThat(service.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private void writeUntilKilled(Process service, int port, String incident, int kill) throws Exception {
        CountDownLatch enough = new CountDownLatch(BEFORE_THE_KILL);
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String name = kill + "-" + writer;
            writers.add(Thread.ofVirtual().start(() -> write(port, incident, name, enough)));
        }
        enough.await();
        service.destroyForcibly().waitFor();
        for (Thread writer : writers) {
            writer.join();
        }
    }

    /** Writes notes until the service is gone; notes down what was acknowledged after the answer only. */
    private void write(int port, String incident, String name, CountDownLatch enough) {
        ServiceClient client = client(port);
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

    private void assertFound(ServiceClient client, String incident) throws IOException {
        List<JsonNode> notes = notes(client, incident);
        while (notes.size() < acknowledged.size()) {
            notes = notes(client, incident);
        }
        Map<String, Long> timesStored = notes.stream()
                .collect(Collectors.groupingBy(note -> note.path("eventId").asString(), Collectors.counting()));
        assertThat(timesStored.keySet()).containsAll(acknowledged);
        assertThat(timesStored.values()).containsOnly(1L);
        assertThat(notes).extracting(note -> note.path("action").asString()).doesNotHaveDuplicates();
        System.out.printf("%d kills, %d notes acknowledged, %d found%n", KILLS, acknowledged.size(), notes.size());
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

    private static Process started(Path data, int port) throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.klaxon.standalone.Klaxon",
                "serve");
        command.environment().put("KLAXON_DATA", data.toString());
        command.environment().put("KLAXON_PORT", String.valueOf(port));
        command.environment().put("KLAXON_ADMIN_KEY", KEY);
        command.environment().keySet().removeIf(name -> name.startsWith("KLAXON_DB_"));
        return command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("service.log").toFile()))
                .start();
    }

    /** A client, once the service answers. */
    private static ServiceClient answering(Process service, int port) {
        ServiceClient client = client(port);
        while (true) {
            assertThat(service.isAlive()).as("the service started").isTrue();
            try {
                if (client.get("incidents").isSuccess()) {
                    return client;
                }
            } catch (IOException e) {
                Thread.onSpinWait();
            }
        }
    }

    private static ServiceClient client(int port) {
        return new ServiceClient("http://127.0.0.1:" + port, KEY);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
