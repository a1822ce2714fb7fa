package dev.klaxon.command.postmortem;

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

class PostmortemHttpTest {

    private final RunningCommandSide service = RunningCommandSide.get();
    private final Client admin = service.admin();
    private final Reply incident = admin.post("/api/v1/incidents", "{\"title\":\"Checkout fails\"}");

    @Test
    void is_booked_and_linked_in_one_append() {
        Reply booked = book(incident.text("reference"));

        assertThat(booked.status()).as("%s", booked).isEqualTo(201);
        assertThat(booked.text("incidentId")).isEqualTo(incident.text("id"));
        assertThat(booked.text("id")).isNotEqualTo(incident.text("id"));
        assertThat(booked.eventIds()).hasSize(2);
        assertThat(service.database()
                        .sql("SELECT count(DISTINCT tx) FROM write.event WHERE stream IN (?, ?) AND type IN"
                                + " ('PostmortemLinked', 'PostmortemScheduled')")
                        .params(booked.text("id"), incident.text("id"))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(service.eventsOf(booked.text("id"))).isEqualTo(1);
    }

    @Test
    void is_booked_once_and_a_refusal_records_nothing() {
        book(incident.text("id"));
        long before = service.events();

        Reply again = book(incident.text("id"));
        Reply nowhere = book("INC-NOSUCHTHING");
        Reply bare = admin.post("/api/v1/postmortems", "{\"incidentId\":\"%s\"}".formatted(incident.text("id")));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("postmortem-exists");
        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(bare.code()).isEqualTo("invalid-value");
        assertThat(service.events()).isEqualTo(before);
    }

    @Test
    void is_not_booked_for_a_part_of_another_incident() {
        Reply whole = admin.post("/api/v1/incidents", "{\"title\":\"The whole\"}");
        admin.post(
                "/api/v1/incidents/" + incident.text("id") + "/merge",
                "{\"into\":\"%s\",\"reason\":\"The same\"}".formatted(whole.text("id")));

        Reply refused = book(incident.text("id"));

        assertThat(refused.code()).isEqualTo("incident-merged");
        assertThat(refused.body().at("/mergedInto/reference").asText()).isEqualTo(whole.text("reference"));
    }

    @Test
    void leaves_no_half_of_it_where_two_are_booked_at_once() throws Exception {
        for (int round = 0; round < 5; round++) {
            Reply contested = admin.post("/api/v1/incidents", "{\"title\":\"Contested\"}");
            long before = service.events();
            CyclicBarrier start = new CyclicBarrier(2);
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                List<Future<Reply>> calls = List.of(
                        threads.submit(() -> {
                            start.await();
                            return book(contested.text("id"));
                        }),
                        threads.submit(() -> {
                            start.await();
                            return book(contested.text("id"));
                        }));
                assertThat(List.of(
                                calls.get(0).get().status(), calls.get(1).get().status()))
                        .containsExactlyInAnyOrder(201, 409);
            }
            assertThat(service.events()).isEqualTo(before + 2);
        }
    }

    @Test
    void is_refused_as_stale_without_a_trace() {
        long before = service.events();

        Reply stale = admin.post("/api/v1/postmortems", body(incident.text("id")), "If-Match", "\"9\"");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(service.events()).isEqualTo(before);
    }

    private Reply book(String incidentId) {
        return admin.post("/api/v1/postmortems", body(incidentId));
    }

    private static String body(String incidentId) {
        return "{\"incidentId\":\"%s\",\"scheduledFor\":\"2026-12-01T10:00:00Z\",".formatted(incidentId)
                + "\"facilitator\":{\"id\":\"fay\",\"name\":\"Fay\"}}";
    }
}
