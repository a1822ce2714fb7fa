package dev.klaxon.standalone.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.klaxon.standalone.client.ServiceClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The whole process dies by kill -9 around a due time. */
class KilledWatchTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration DUE_WITHIN = Duration.ofMinutes(15);
    /** Nobody acknowledged, and nobody took one of the two roles. */
    private static final int OVERDUE = 3;

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void what_fell_due_is_recorded_once_whenever_it_was_killed(@TempDir Path data) throws Exception {
        String before;
        try (ServiceProcess service = ServiceProcess.start(data)) {
            ServiceClient client = service.answering();
            before = declared(client, now(service).minus(DUE_WITHIN).plusSeconds(2));
            service.kill();
        }

        String after;
        try (ServiceProcess service = ServiceProcess.start(data)) {
            ServiceClient client = service.answering();
            awaitOverdue(service.database(), before);
            after = declared(client, now(service).minus(DUE_WITHIN).minusSeconds(2));
            service.kill();
        }

        try (ServiceProcess service = ServiceProcess.start(data)) {
            service.answering();
            awaitOverdue(service.database(), after);
            assertThat(overdue(service.database(), before)).hasSize(OVERDUE);
            service.stop();
        }
    }

    private static void awaitOverdue(JdbcClient database, String incident) {
        await().atMost(PATIENCE).until(() -> overdue(database, incident).size() >= OVERDUE);
        assertThat(overdue(database, incident)).doesNotHaveDuplicates();
    }

    private static Instant now(ServiceProcess service) throws IOException {
        return service.database()
                .sql("SELECT clock_timestamp()")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    private static List<String> overdue(JdbcClient database, String incident) {
        return database.sql("SELECT payload::jsonb ->> 'windowId' FROM write.event WHERE stream = ?")
                .param("watch/" + incident)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static String declared(ServiceClient client, Instant at) throws IOException {
        ObjectNode body = JsonMapper.shared()
                .createObjectNode()
                .put("title", "Checkout fails")
                .put("severity", "SEV-1")
                .put("rationale", "All carts are empty")
                .put("occurredAt", at.toString());
        return client.command("POST", "incidents", body, null)
                .orThrow()
                .path("id")
                .asString();
    }
}
