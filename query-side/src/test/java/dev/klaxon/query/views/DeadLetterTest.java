package dev.klaxon.query.views;

import static dev.klaxon.domain.story.Facts.corrected;
import static dev.klaxon.domain.story.Facts.severity;
import static dev.klaxon.domain.story.WorkFacts.noted;
import static dev.klaxon.query.Story.declared;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.postgres.TestDatabase;
import dev.klaxon.postgres.TestPostgres;
import dev.klaxon.query.LoneNode;
import dev.klaxon.query.Story;
import dev.klaxon.store.work.Worker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What a view cannot take waits beside it with all that follows of the same incident, and keeps nobody else waiting.
 */
class DeadLetterTest {

    private static final Instant NOW = Instant.parse("2026-01-02T12:00:00Z");
    private static final List<String> OF_INCIDENTS = List.of(
            "access", "drivers", "figures", "incidents", "load", "people", "postmortems", "promises", "timeline");
    private static final String LETTERS = "/api/v1/dead-letters";
    private static final String SECRET = "The password is swordfish";

    private final TestDatabase database = TestPostgres.freshDatabase();
    private final Refusal refusal = Refusal.in(database);
    private final LoneNode node = new LoneNode(database, NOW);
    private final String admin = node.key("root", Scope.READ, Scope.ADMIN);
    private final List<String> all = node.views(admin);
    /** Each as its view, its event, and whether it waits for another one; in the order of recording. */
    private final List<String> expected = new ArrayList<>();

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void parks_what_follows_and_drains_it_in_order() {
        stopDraining();
        Story sound = node.story().then(declared("Sound"), severity(Severity.SEV_2));
        Story broken = node.story().then(declared("Broken"), severity(Severity.SEV_1));
        Story future = node.story().then(declared("Of tomorrow"));
        Story foreign = node.story();
        Story refused = node.story().then(declared("Refused"));
        node.settle(admin);
        String payload;
        try (LoneNode.Hold hold = node.holdBack()) {
            assertThat(hold).isNotNull();
            payload = breaks(broken.then(noted(SECRET)));
            expect(OF_INCIDENTS, broken, false);
            expect(OF_INCIDENTS, broken.then(corrected(broken.eventId(), "text", "Said better")), true);
            expect(OF_INCIDENTS, future.then(noted("From tomorrow")), false);
            rename("type", "NoteOfTomorrow", future);
            expect(OF_INCIDENTS, future.then(severity(Severity.SEV_3)), true);
            expect(all, foreign.then(declared("Of another kind")), false);
            rename("stream_type", "Mystery", foreign);
            refusal.begin(SECRET);
            expect(List.of("timeline"), refused.then(noted(SECRET)), false);
            expect(List.of("timeline"), refused.then(noted("Nothing special")), true);
            sound.then(noted("All is well"));
        }
        assertParked();
        expect(List.of("timeline"), refused.then(noted("Nor this")), true);
        expect(OF_INCIDENTS, broken.then(noted("The last word")), true);

        assertParked();
        assertThat(actions(sound)).contains("All is well");
        Story next = node.story().then(declared("Next"));
        assertThat(node.get("/api/v1/incidents/" + next.id(), admin)
                        .get("title")
                        .stringValue())
                .isEqualTo("Next");
        Map<String, String> live = digests();
        all.forEach(view -> node.rebuild(view, admin));
        assertParked();
        assertThat(digests()).as("made anew beside what cannot be taken").isEqualTo(live);

        assertThat(retry("{}")).isEqualTo("0 drained, %d parked".formatted(expected.size()));
        refusal.end();
        assertThat(retry("{\"view\":\"timeline\",\"incidentId\":\"%s\"}".formatted(refused.id())))
                .isEqualTo("3 drained, 0 parked");
        setPayload(broken, payload);
        assertThat(retry("{\"incidentId\":\"%s\"}".formatted(broken.id())))
                .isEqualTo("%d drained, 0 parked".formatted(3 * OF_INCIDENTS.size()));
        rename("type", "NoteAdded", future);
        rename("stream_type", "Incident", foreign);
        assertThat(retry("{}")).isEqualTo("%d drained, 0 parked".formatted(2 * OF_INCIDENTS.size() + all.size()));

        expected.clear();
        assertParked();
        assertThat(actions(broken)).containsSubsequence("Said better", "The last word");
        assertThat(actions(refused)).containsSubsequence(SECRET, "Nothing special", "Nor this");
        assertThat(actions(foreign)).hasSize(1);
        Map<String, String> drained = digests();
        assertThat(drained).isNotEqualTo(live);
        all.forEach(view -> node.rebuild(view, admin));
        assertThat(digests()).as("drained as if made anew").isEqualTo(drained);
        broken.then(noted("It goes on"));
        assertThat(actions(broken)).contains("It goes on");
    }

    @Test
    void drains_by_itself_what_can_be_read_again() {
        Story broken = node.story().then(declared("Broken"));
        String payload;
        try (LoneNode.Hold hold = node.holdBack()) {
            assertThat(hold).isNotNull();
            payload = breaks(broken.then(noted("First")));
            broken.then(noted("Second"));
        }
        node.settle(admin);
        assertThat(actions(broken)).hasSize(1);

        setPayload(broken, payload);

        await().until(() -> node.items(LETTERS, 200, admin).isEmpty());
        assertThat(actions(broken)).containsSubsequence("First", "Second");
    }

    @Test
    void what_is_too_large_for_a_table_stops_nobody_else() {
        byte[] random = new byte[10_000];
        new Random(7).nextBytes(random);
        String service = HexFormat.of().formatHex(random);
        Story large = node.story().then(declared("Large", service));
        Story sound = node.story().then(declared("Sound"));
        node.settle(admin);

        assertThat(node.get("/api/v1/incidents", admin).get("items")).hasSize(1);
        List<JsonNode> letters = node.items(LETTERS + "?view=incidents", 200, admin);
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().get("subject").stringValue()).isEqualTo(large.id());
        assertThat(letters.getFirst().get("cause").stringValue()).contains("54000");
        assertThat(actions(sound)).hasSize(1);
    }

    /** Whoever retries is alone then. */
    private void stopDraining() {
        node.part("drainWorker", Worker.class).stop();
    }

    private void expect(List<String> views, Story story, boolean waits) {
        views.forEach(view -> expected.add("%s %s %s".formatted(view, story.eventId(), waits)));
    }

    /** The list says what is parked, oldest first, and nothing of what was told; the counts of the views agree. */
    private void assertParked() {
        node.settle(admin);
        List<JsonNode> letters = node.items(LETTERS, 7, admin);
        assertThat(letters)
                .extracting(letter -> "%s %s %s"
                        .formatted(
                                letter.get("view").stringValue(),
                                letter.get("eventId").stringValue(),
                                letter.get("cause").isNull()))
                .containsExactlyElementsOf(expected);
        assertThat(letters)
                .extracting(letter -> letter.get("position").stringValue())
                .isSorted();
        assertThat(letters.toString()).doesNotContain("swordfish");
        Map<String, Long> counts = new HashMap<>();
        expected.forEach(letter -> counts.merge(letter.substring(0, letter.indexOf(' ')), 1L, Long::sum));
        all.forEach(view -> assertThat(
                        node.projection(view, admin).get("parkedEvents").longValue())
                .as(view)
                .isEqualTo(counts.getOrDefault(view, 0L)));
    }

    private String retry(String wish) {
        JsonNode outcome = node.post(LETTERS + "/retry", admin, wish);
        return "%s drained, %s parked".formatted(outcome.get("drained"), outcome.get("parked"));
    }

    private List<String> actions(Story story) {
        return node.items("/api/v1/incidents/" + story.id() + "/timeline", 200, admin).stream()
                .map(line -> line.get("action").stringValue())
                .toList();
    }

    private Map<String, String> digests() {
        Map<String, String> digests = new HashMap<>();
        all.forEach(view -> digests.put(view, node.digest(view, admin)));
        return digests;
    }

    /** Cuts the last event of the story; gives back what it was. */
    private String breaks(Story story) {
        String payload = node.sql()
                .sql("SELECT payload FROM write.event WHERE event_id = ?")
                .param(story.eventId())
                .query(String.class)
                .single();
        node.sql()
                .sql("UPDATE write.event SET payload = left(payload, length(payload) / 2) WHERE event_id = ?")
                .param(story.eventId())
                .update();
        return payload;
    }

    private void setPayload(Story broken, String payload) {
        node.sql()
                .sql("UPDATE write.event SET payload = ? WHERE stream = ? AND NOT payload IS JSON")
                .param(payload)
                .param(broken.id())
                .update();
    }

    /** Gives the note of the story, or all of it where it has none, another name. */
    private void rename(String column, String name, Story story) {
        node.sql()
                .sql("UPDATE write.event SET %s = ? WHERE stream = ? AND (%s <> 'type' OR type LIKE 'Note%%')"
                        .formatted(column, "'" + column + "'"))
                .param(name)
                .param(story.id())
                .update();
    }
}
