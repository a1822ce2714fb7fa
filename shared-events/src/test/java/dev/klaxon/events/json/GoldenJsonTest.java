package dev.klaxon.events.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.events.Claim;
import dev.klaxon.events.Event;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.incident.DecisionId;
import dev.klaxon.events.incident.DecisionRecorded;
import dev.klaxon.events.incident.IncidentId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every released form of every event stays readable.
 *
 * <p>A new event gets its file by {@code ./mvnw -pl shared-events test -Dgolden.write=true}; a released file is never
 * edited.
 */
class GoldenJsonTest {

    private static final Path FILES = Path.of("src/test/resources/golden");

    static Stream<Class<? extends Event>> events() {
        return EventCatalogue.all().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_has_its_released_form(Class<? extends Event> event) throws IOException {
        String name = EventCatalogue.nameOf(event);
        String golden = golden(event);

        assertThat(EventJson.write((Event) Samples.of(event))).isEqualTo(golden);
        assertThat(EventJson.write(EventJson.read(name, golden))).isEqualTo(golden);
        assertThat(EventJson.read(name, golden)).isEqualTo(Samples.of(event));
    }

    @Test
    void absent_members_read_as_absent() {
        String name = "NoteAdded";
        String json = "{\"incidentId\":\"019b7a3e-5b8e-7c00-8000-0123456789ab\","
                + "\"noteId\":\"019b7a3e-5b8e-7c00-8000-0123456789ab\",\"actor\":{\"id\":\"a\",\"name\":{\"c\":\"x\"}},"
                + "\"occurredAt\":\"2026-01-02T03:04:05Z\",\"precision\":\"SECOND\"}";
        Event note = EventJson.read(name, json);
        assertThat(note.claim().actor().name().isErased()).isTrue();
        assertThat(note.claim().imported()).isNull();
    }

    @Test
    void an_empty_word_stays_and_an_empty_list_comes_back_as_one() {
        Claim claim = new Claim(Person.of("", ""), Instant.EPOCH, Precision.SECOND);
        DecisionRecorded decision = new DecisionRecorded(
                new IncidentId(new UUID(0, 1)),
                new DecisionId(new UUID(0, 2)),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                claim);
        String json = EventJson.write(decision);
        assertThat(json).doesNotContain("options").contains("\"id\":\"\"");
        assertThat(EventJson.read("DecisionRecorded", json)).isEqualTo(decision);
    }

    private static String golden(Class<? extends Event> event) throws IOException {
        String file = EventCatalogue.nameOf(event) + "." + EventCatalogue.revisionOf(event) + ".json";
        if (Boolean.getBoolean("golden.write") && Files.notExists(FILES.resolve(file))) {
            Files.writeString(FILES.resolve(file), EventJson.write((Event) Samples.of(event)) + "\n");
        }
        try (InputStream in = Files.newInputStream(FILES.resolve(file))) {
            return new String(in.readAllBytes(), UTF_8).strip();
        }
    }
}
