package dev.klaxon.command.incident.merging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.Client;
import dev.klaxon.command.Client.Reply;
import dev.klaxon.command.RunningCommandSide;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class MergeHttpTest {

    private static final String REASON = "{\"reason\":\"The same outage\"}";

    private final RunningCommandSide service = RunningCommandSide.get();
    private final Client admin = service.admin();

    @Test
    void sends_to_the_target_what_a_merged_incident_does_not_take() {
        String part = admin.declared("");
        Reply whole = admin.post("/api/v1/incidents", "{\"title\":\"The whole\"}");

        assertThat(merge(part, whole.text("reference")).status()).isEqualTo(200);

        for (String path : List.of("/channel", "/severity", "/reopening", "/transitions", "/merge")) {
            long before = service.eventsOf(id(part));
            Reply refused = path.equals("/channel")
                    ? admin.put(part + path, "{\"kind\":\"slack\",\"url\":\"https://chat.example.com/1\"}")
                    : admin.post(part + path, body(path, whole.text("id")));
            assertThat(refused.status()).as("%s %s", path, refused).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("incident-merged");
            assertThat(refused.body().at("/mergedInto/id").asText()).isEqualTo(whole.text("id"));
            assertThat(refused.body().at("/mergedInto/reference").asText()).isEqualTo(whole.text("reference"));
            assertThat(service.eventsOf(id(part))).isEqualTo(before);
        }
        assertThat(admin.post(part + "/notes", "{\"text\":\"Still noted\"}").status())
                .isEqualTo(201);
        assertThat(admin.post(part + "/unmerge", REASON).status()).isEqualTo(200);
        assertThat(admin.post(part + "/severity", body("/severity", "")).status())
                .isEqualTo(200);
    }

    @Test
    void finds_no_target_under_another_name() {
        String part = admin.declared("");

        for (String into : List.of("INC-NOSUCHTHING", "nonsense", "019b7a3e-5b8e-7000-8000-00000000ffff")) {
            Reply refused = merge(part, into);
            assertThat(refused.status()).as(into).isEqualTo(404);
            assertThat(refused.body().path("detail").asText()).doesNotContain(into);
        }
        assertThat(service.eventsOf(id(part))).isEqualTo(2);
    }

    @Test
    void refuses_to_go_in_circles() {
        String one = admin.declared("");
        String other = admin.declared("");
        merge(one, id(other));

        assertThat(merge(other, id(one)).code()).isEqualTo("merge-cycle");
        assertThat(merge(other, id(other)).code()).isEqualTo("merge-cycle");
        assertThat(admin.post(other + "/unmerge", REASON).code()).isEqualTo("not-merged");
        assertThat(service.eventsOf(id(other))).isEqualTo(2);
    }

    @Test
    void can_be_turned_round_once_it_is_taken_back() {
        String one = admin.declared("");
        String other = admin.declared("");
        merge(one, id(other));
        admin.post(one + "/unmerge", REASON);

        assertThat(merge(other, id(one)).status()).isEqualTo(200);
        assertThat(parents(List.of(one, other))).containsExactly(id(one));
    }

    @Test
    void frees_the_commander_and_takes_him_back_with_a_warning() {
        String part = critical();
        String whole = critical();
        command(part, "merged");
        assertThat(command(whole, "merged").code()).isEqualTo("commander-busy");
        merge(part, id(whole));
        assertThat(command(whole, "merged").status()).isEqualTo(200);

        Reply unmerged = admin.post(part + "/unmerge", REASON);

        assertThat(unmerged.status()).isEqualTo(200);
        assertThat(unmerged.body().at("/warnings/0/code").asText()).isEqualTo("commander-busy");
    }

    @Test
    void never_ends_in_a_circle_however_many_are_merged_at_once() throws Exception {
        Random random = new Random(7);
        for (int round = 0; round < 12; round++) {
            int size = 2 + round % 4;
            List<String> incidents = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                incidents.add(admin.declared(""));
            }
            CyclicBarrier start = new CyclicBarrier(size);
            try (ExecutorService threads = Executors.newFixedThreadPool(size)) {
                List<Future<Reply>> calls = new ArrayList<>();
                for (int i = 0; i < size; i++) {
                    String part = incidents.get(i);
                    String whole =
                            incidents.get(round < 8 ? (i + 1) % size : (i + 1 + random.nextInt(size - 1)) % size);
                    calls.add(threads.submit(() -> {
                        start.await();
                        return merge(part, id(whole));
                    }));
                }
                List<Integer> statuses = new ArrayList<>();
                for (Future<Reply> call : calls) {
                    statuses.add(call.get().status());
                }
                assertThat(statuses).contains(200).allMatch(status -> status == 200 || status == 409);
            }
            assertThat(parents(incidents)).hasSizeLessThan(size);
            incidents.forEach(this::requireAnEnd);
        }
    }

    private void requireAnEnd(String incident) {
        List<String> seen = new ArrayList<>();
        List<String> next = List.of(id(incident));
        while (!next.isEmpty()) {
            assertThat(seen).doesNotContain(next.getFirst());
            seen.add(next.getFirst());
            next = parents(List.of(next.getFirst()));
        }
    }

    private List<String> parents(List<String> incidents) {
        return service.database()
                .sql("SELECT key FROM write.reservation WHERE kind = ANY (?)")
                .param(incidents.stream().map(path -> "merge/" + id(path)).toArray(String[]::new))
                .query((row, number) -> row.getString(1))
                .list();
    }

    private Reply merge(String part, String into) {
        return admin.post(part + "/merge", "{\"into\":\"%s\",\"reason\":\"The same outage\"}".formatted(into));
    }

    private String critical() {
        return admin.declared(",\"severity\":\"SEV-1\"");
    }

    private Reply command(String incident, String person) {
        return admin.put(
                incident + "/roles/INCIDENT_COMMANDER",
                "{\"assignee\":{\"id\":\"%s\",\"name\":\"N\"}}".formatted(person));
    }

    private static String body(String path, String target) {
        return switch (path) {
            case "/severity" -> "{\"severity\":\"SEV-3\",\"rationale\":\"Minor\"}";
            case "/transitions" -> "{\"to\":\"CONTAINED\",\"statement\":\"Contained\"}";
            case "/merge" -> "{\"into\":\"%s\",\"reason\":\"Again\"}".formatted(target);
            default -> REASON;
        };
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
