package dev.klaxon.standalone.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** PostgreSQL dies under a running house. */
class KilledDatabaseTest {

    private static final int ROUNDS = 2;
    private static final int AFTERWARDS = 5;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void says_try_again_and_recovers_without_a_restart(@TempDir Path data) throws Exception {
        try (House house = House.start(new HouseSettings(data, 0, Optional.empty(), Optional.empty()))) {
            List<String> acknowledged = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                acknowledged.add(declared(declare(house)));
                kill(data);
                declareUntilItRecovers(house, acknowledged);
            }

            for (String id : acknowledged) {
                assertThat(get(house, "incidents/" + id).statusCode()).isEqualTo(200);
            }
        }
    }

    private void declareUntilItRecovers(House house, List<String> acknowledged) throws Exception {
        int successes = 0;
        while (successes < AFTERWARDS) {
            HttpResponse<String> answer = declare(house);
            assertThat(answer.statusCode()).as(answer.body()).isIn(201, 503);
            if (answer.statusCode() == 201) {
                acknowledged.add(declared(answer));
                successes++;
            } else {
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                assertThat(answer.body()).contains("store-unavailable");
            }
        }
    }

    /** The query waits for the view to come back too. */
    private HttpResponse<String> get(House house, String path) throws Exception {
        HttpResponse<String> answer = http.send(request(house, path).GET().build(), BodyHandlers.ofString());
        while (answer.statusCode() == 404 || answer.statusCode() == 503) {
            answer = http.send(request(house, path).GET().build(), BodyHandlers.ofString());
        }
        return answer;
    }

    private HttpResponse<String> declare(House house) throws Exception {
        HttpRequest request = request(house, "incidents")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"title\": \"Checkout fails\"}"))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(House house, String path) {
        return HttpRequest.newBuilder(URI.create(house.address() + "/api/v1/" + path))
                .header(
                        "Authorization",
                        "Bearer " + Objects.requireNonNull(house.adminKey().value()));
    }

    private static String declared(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.body()).path("id").asString();
    }

    private static void kill(Path data) throws IOException {
        Path file = data.resolve("postgres/cluster/postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
    }
}
