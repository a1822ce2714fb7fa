package dev.klaxon.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.standalone.client.ImportResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever the order in which a history comes, and however often, it is the same history. */
class ShuffledImportTest {

    private static final String SOURCE = "somewhere";
    private static final int INCIDENTS = 25;

    /** What tells when and where an event was recorded, not what happened. */
    private static final Set<String> RECORDING = Set.of("eventId", "recordedAt", "position");

    @Test
    void late_shuffled_and_doubled_lines_give_the_same_state() throws IOException {
        List<String> lines = new ArrayList<>(RunningHouse.githubHistory(INCIDENTS));
        lines.addAll(story());
        List<JsonNode> timely;
        try (RunningHouse house = RunningHouse.start()) {
            assertThat(house.imported(SOURCE, lines).isClean()).isTrue();
            timely = everything(house);
        }
        List<JsonNode> shuffled;
        try (RunningHouse house = RunningHouse.start()) {
            importInDisorder(house, lines);
            shuffled = everything(house);
        }

        assertThat(shuffled).hasSizeGreaterThan(INCIDENTS).isEqualTo(timely);
    }

    /** The second half first, each half shuffled, and every line twice. */
    private static void importInDisorder(RunningHouse house, List<String> lines) throws IOException {
        Random random = new Random(42);
        List<String> all = new ArrayList<>(lines);
        Collections.shuffle(all, random);
        List<String> early = all.subList(0, all.size() / 2);
        List<String> late = new ArrayList<>(all);
        Collections.shuffle(late, random);

        ImportResult first = house.imported(SOURCE, early);
        assertThat(first.refused()).isZero();
        assertThat(first.skipped()).isPositive();
        ImportResult second = house.imported(SOURCE, late);
        assertThat(second.repeated()).isEqualTo(early.size());
        assertThat(second.accepted()).isEqualTo(all.size() - early.size());
        ImportResult third = house.imported(SOURCE, all);
        assertThat(third.repeated()).isEqualTo(all.size());
    }

    /** One incident with records that name each other by the keys of their lines. */
    private static List<String> story() {
        String line = """
                {"key": "s-%s", "incident": "story", "command": "%s", "occurredAt": "2024-05-01T%s:00Z",\
                 "claimedActor": {"id": "x1", "name": "Xenia"}, "body": %s}""";
        return List.of(
                line.formatted("00", "incidents", "10:00", "{\"title\": \"A story\", \"severity\": \"SEV-2\"}"),
                line.formatted("09", "PUT roles/INCIDENT_COMMANDER", "10:00", """
                        {"assignee": {"id": "x1", "name": "Xenia"}}"""),
                line.formatted("10", "mitigations", "10:10", "{\"kind\": \"ROLLBACK\"}"),
                line.formatted("05", "mitigations/s-10/outcome", "10:10", "{\"outcome\": \"PARTIAL\"}"),
                line.formatted("20", "evidence", "10:20", "{\"kind\": \"METRIC\", \"title\": \"Errors fall\"}"),
                line.formatted("21", "transitions", "10:20", """
                        {"to": "CONTAINED", "evidenceIds": ["s-20"]}"""),
                line.formatted("30", "severity", "10:30", "{\"severity\": \"SEV-3\"}"),
                line.formatted("40", "updates", "10:40", "{\"audience\": \"CUSTOMER\"}"),
                line.formatted("41", "transitions", "10:40", "{\"to\": \"RESOLVED\"}"),
                line.formatted("42", "reopening", "10:50", "{}"),
                line.formatted("43", "transitions", "11:00", "{\"to\": \"RESOLVED\"}"),
                line.formatted("50", "corrections", "11:10", """
                        {"eventId": "s-20", "field": "title", "value": "Errors are rare"}"""),
                line.formatted("51", "corrections", "11:20", """
                        {"eventId": "s-20", "field": "title", "value": "Errors are gone"}"""),
                line.formatted("52", "corrections", "11:30", """
                        {"eventId": "s-20", "field": "title", "value": "Errors are gone"}"""),
                line.formatted("53", "corrections", "11:20", """
                        {"eventId": "s-21", "field": "occurredAt", "value": "2024-05-01T10:25:00Z"}"""),
                line.formatted("60", "merge", "11:30", "{\"into\": \"whole\"}"),
                line.formatted("61", "unmerge", "11:40", "{}"),
                line.formatted("62", "merge", "11:50", "{\"into\": \"whole\"}"),
                line.formatted("70", "postmortems", "12:00", "{\"scheduledFor\": \"2024-05-08T10:00:00Z\"}"),
                line.formatted("80", "incidents", "09:00", "{\"title\": \"The whole\", \"severity\": \"SEV-2\"}")
                        .replace("\"story\"", "\"whole\""));
    }

    private static List<JsonNode> everything(RunningHouse house) throws IOException {
        List<JsonNode> everything = new ArrayList<>();
        for (JsonNode found : house.list("incidents")) {
            String id = found.path("id").asString();
            everything.add(house.query("incidents/" + id));
            house.list("incidents/" + id + "/timeline").stream()
                    .map(entry -> ((ObjectNode) entry).remove(RECORDING))
                    .sorted(Comparator.comparing(JsonNode::toString))
                    .forEach(everything::add);
        }
        return everything;
    }
}
