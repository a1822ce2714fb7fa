package dev.klaxon.query.timeline;

import static dev.klaxon.domain.story.Facts.corrected;
import static dev.klaxon.domain.story.WorkFacts.noted;
import static dev.klaxon.query.Story.declared;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.edge.access.Scope;
import dev.klaxon.query.QuerySideTest;
import dev.klaxon.query.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CorrectedLinesTest extends QuerySideTest {

    @Test
    void shows_the_corrected_words_at_the_corrected_time() {
        Story story = story().then(declared("Checkout fails"), noted("First"), noted("Second"));
        UUID second = story.eventId();
        story.then(corrected(second, "text", "Rather zeroth"), corrected(second, "occurredAt", "2026-01-02T12:00:30Z"));

        JsonNode items = items(story, "");

        assertThat(texts(items, "action"))
                .containsExactly(
                        "Incident declared: Checkout fails. Accounts: Acme Ltd (acme)",
                        "Rather zeroth",
                        "First",
                        "text corrected from Second to Rather zeroth: The log says so",
                        "occurredAt corrected from 2026-01-02T12:02:00Z to 2026-01-02T12:00:30Z: The log says so");
        assertThat(items.at("/1/occurredAt").stringValue()).isEqualTo("2026-01-02T12:00:30Z");
        assertThat(items.at("/1/corrected").booleanValue()).isTrue();
        assertThat(items.at("/2/corrected").booleanValue()).isFalse();
        assertThat(items.at("/1").has("claims")).isFalse();
    }

    @Test
    void tells_every_claim_where_asked() {
        Story story = story().then(declared("Claims")).by("bo").then(noted("one"));
        UUID note = story.eventId();
        story.by("cy").then(corrected(note, "text", "two")).by("di").then(corrected(note, "text", "three"));

        JsonNode items = items(story, "?corrections=true");

        JsonNode claims = items.at("/1/claims");
        assertThat(texts(claims, "value")).containsExactly("one", "two", "three");
        assertThat(claims.at("/0/oldValue").isNull()).isTrue();
        assertThat(claims.at("/1/oldValue").stringValue()).isEqualTo("one");
        assertThat(claims.at("/2/oldValue").stringValue()).isEqualTo("two");
        assertThat(claims.at("/0/actor/id").stringValue()).isEqualTo("bo");
        assertThat(claims.at("/2/actor/id").stringValue()).isEqualTo("di");
        assertThat(claims.at("/2/reason").stringValue()).isEqualTo("The log says so");
        assertThat(claims.at("/0/eventId").stringValue()).isEqualTo(note.toString());
        assertThat(claims.at("/2/eventId").stringValue())
                .isEqualTo(story.eventId().toString());
        assertThat(claims.at("/2/recordedAt").stringValue())
                .isEqualTo(items.at("/3/recordedAt").stringValue());
        assertThat(items.at("/0/claims")).isEmpty();
    }

    @Test
    void holds_the_claim_that_was_made_last_and_not_the_one_recorded_last() {
        Story story = story().then(declared("Late"), noted("one"));
        UUID note = story.eventId();
        story.at(NOON.plusSeconds(3000), corrected(note, "text", "three"))
                .at(NOON.plusSeconds(2000), corrected(note, "text", "two"));

        JsonNode items = items(story, "?corrections=true");

        assertThat(texts(items, "action").subList(1, 4))
                .containsExactly(
                        "three",
                        "text corrected from one to two: The log says so",
                        "text corrected from two to three: The log says so");
        assertThat(texts(items.at("/1/claims"), "value")).containsExactly("one", "two", "three");
    }

    @Test
    void moves_a_declaration_in_the_list_too() {
        Story story = story().then(declared("A displaced axolotl"));
        story.then(corrected(story.eventId(), "occurredAt", "2026-01-01T00:00:00Z"));

        assertThat(json(get("/api/v1/incidents?q=axolotl", reader(), story))
                        .at("/items/0/declaredAt")
                        .stringValue())
                .isEqualTo("2026-01-01T00:00:00Z");
    }

    @Test
    void is_marked_in_documents() {
        Story story = story().then(declared("Marked"), noted("wrong"));
        story.then(corrected(story.eventId(), "text", "right"));
        String position = story.position().toString();

        assertThat(get(path(story), reader(), "Accept", "text/markdown", "Klaxon-Min-Position", position)
                        .body())
                .contains("| right (corrected) |");
        assertThat(get(path(story), reader(), "Accept", "text/csv", "Klaxon-Min-Position", position)
                        .body())
                .contains(",right,,,true,");
    }

    private static String path(Story story) {
        return "/api/v1/incidents/" + story.id() + "/timeline";
    }

    private JsonNode items(Story story, String query) {
        return json(get(path(story) + query, reader(), story)).get("items");
    }

    private static List<String> texts(JsonNode items, String field) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(item.get(field).stringValue()));
        return texts;
    }

    private String reader() {
        return keyOf("reader", Scope.READ);
    }
}
