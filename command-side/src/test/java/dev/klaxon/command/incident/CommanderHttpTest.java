package dev.klaxon.command.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.Client;
import dev.klaxon.command.Client.Reply;
import dev.klaxon.command.RunningCommandSide;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class CommanderHttpTest {

    private final RunningCommandSide service = RunningCommandSide.get();
    private final Client admin = service.admin();

    @Test
    void lets_exactly_one_of_two_at_once_have_the_commander() throws Exception {
        for (int round = 0; round < 10; round++) {
            String person = "race-" + round;
            String first = critical();
            String second = critical();
            CyclicBarrier start = new CyclicBarrier(2);
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                List<Future<Reply>> calls = List.of(
                        threads.submit(() -> {
                            start.await();
                            return command(first, person, "");
                        }),
                        threads.submit(() -> {
                            start.await();
                            return command(second, person, "");
                        }));
                List<Integer> statuses =
                        List.of(calls.get(0).get().status(), calls.get(1).get().status());

                assertThat(statuses).containsExactlyInAnyOrder(200, 409);
            }
            assertThat(slots(person)).isEqualTo(1);
        }
    }

    @Test
    void refuses_a_second_critical_incident_and_records_nothing() {
        String first = critical();
        String second = critical();
        command(first, "busy", "");

        Reply refused = command(second, "busy", "");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("commander-busy");
        assertThat(service.eventsOf(id(second))).isEqualTo(2);
        assertThat(admin.post(
                                "/api/v1/incidents",
                                "{\"title\":\"t\",\"severity\":\"SEV-1\",\"incidentCommander\":{\"id\":\"busy\",\"name\":\"B\"}}")
                        .code())
                .isEqualTo("commander-busy");
    }

    @Test
    void takes_an_override_with_a_warning() {
        command(critical(), "override", "");

        Reply reply = command(critical(), "override", ",\"overrideReason\":\"Nobody else is awake\"");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(warning(reply)).isEqualTo("commander-busy");
        assertThat(slots("override")).isEqualTo(2);
    }

    @Test
    void never_refuses_to_raise_a_severity() {
        command(critical(), "raised", "");
        String minor = admin.declared(",\"severity\":\"SEV-3\"");
        assertThat(command(minor, "raised", "").body().path("warnings")).isEmpty();

        Reply reply = admin.post(minor + "/severity", "{\"severity\":\"SEV-1\"}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(warning(reply)).isEqualTo("commander-busy");
        assertThat(slots("raised")).isEqualTo(2);
    }

    @Test
    void frees_the_commander_when_the_severity_is_lowered() {
        String first = critical();
        command(first, "lowered", "");
        admin.post(first + "/severity", "{\"severity\":\"SEV-2\"}");

        assertThat(command(critical(), "lowered", "").status()).isEqualTo(200);
        assertThat(slots("lowered")).isEqualTo(1);
    }

    @Test
    void frees_the_commander_by_a_handover_or_a_release() {
        String first = critical();
        String second = critical();
        command(first, "left", "");
        command(first, "came", ",\"handoverNote\":\"All in the channel\"");
        assertThat(command(second, "left", "").status()).isEqualTo(200);

        admin.delete(second + "/roles/INCIDENT_COMMANDER");

        assertThat(slots("left")).isZero();
        assertThat(slots("came")).isEqualTo(1);
    }

    @Test
    void frees_the_commander_when_it_is_resolved_and_never_refuses_to_reopen() {
        String first = critical();
        command(first, "resolved", "");
        admin.post(first + "/evidence", "{\"kind\":\"VALIDATION\",\"title\":\"Orders flow\",\"text\":\"200 OK\"}");
        Reply resolved = admin.post(first + "/transitions", "{\"to\":\"RESOLVED\",\"statement\":\"Over\"}");
        assertThat(resolved.status()).as("%s", resolved).isEqualTo(200);
        assertThat(command(critical(), "resolved", "").status()).isEqualTo(200);

        Reply reopened = admin.post(first + "/reopening", "{\"reason\":\"It is back\"}");

        assertThat(reopened.status()).as("%s", reopened).isEqualTo(200);
        assertThat(warning(reopened)).isEqualTo("commander-busy");
        assertThat(slots("resolved")).isEqualTo(2);
    }

    @Test
    void binds_nobody_to_a_drill() {
        command(critical(), "drills", "");

        Reply reply = admin.post(
                "/api/v1/incidents",
                "{\"title\":\"t\",\"severity\":\"SEV-1\",\"drill\":true,"
                        + "\"incidentCommander\":{\"id\":\"drills\",\"name\":\"D\"}}");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.body().path("warnings")).isEmpty();
    }

    private String critical() {
        return admin.declared(",\"severity\":\"SEV-1\"");
    }

    private Reply command(String incident, String person, String more) {
        return admin.put(
                incident + "/roles/INCIDENT_COMMANDER",
                "{\"assignee\":{\"id\":\"%s\",\"name\":\"N\"}%s}".formatted(person, more));
    }

    private long slots(String person) {
        return service.database()
                .sql("SELECT count(*) FROM write.reservation WHERE kind = ?")
                .param("commander/" + person)
                .query(Long.class)
                .single();
    }

    private static String warning(Reply reply) {
        return reply.body().at("/warnings/0/code").asText();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
