package dev.klaxon.query.incident;

import static dev.klaxon.domain.story.Facts.merged;
import static dev.klaxon.domain.story.Facts.moved;
import static dev.klaxon.domain.story.Facts.restricted;
import static dev.klaxon.domain.story.Facts.severity;
import static dev.klaxon.domain.story.Facts.unmerged;
import static dev.klaxon.query.Story.declared;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.Status;
import dev.klaxon.query.QuerySideTest;
import dev.klaxon.query.Story;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MergedTest extends QuerySideTest {

    @Test
    void shows_the_whole_and_its_parts() {
        Story whole = story().then(declared("The whole"));
        Story part = story().then(declared("A part"), moved(Status.CONTAINED, "So"), merged(whole));

        JsonNode merged = incident(part, reader());
        JsonNode parts =
                json(get("/api/v1/incidents/" + whole.id(), reader(), part)).get("merged");

        assertThat(merged.get("status").stringValue()).isEqualTo("MERGED");
        assertThat(merged.get("mergedInto").stringValue()).isEqualTo(whole.id());
        assertThat(merged.get("nextAllowed")).isEmpty();
        assertThat(parts).hasSize(1);
        assertThat(parts.at("/0/id").stringValue()).isEqualTo(part.id());
        assertThat(parts.at("/0/reference").stringValue()).isEqualTo(part.reference());
        assertThat(timeline(part, reader())).contains("Merged into " + whole.reference() + ": The same");
    }

    @Test
    void has_its_status_back_once_it_is_unmerged() {
        Story whole = story().then(declared("The whole"));
        Story part = story().then(declared("A part"), moved(Status.CONTAINED, "So"), merged(whole), unmerged());

        JsonNode own = incident(part, reader());

        assertThat(own.get("status").stringValue()).isEqualTo("CONTAINED");
        assertThat(own.get("mergedInto").isNull()).isTrue();
        assertThat(json(get("/api/v1/incidents/" + whole.id(), reader(), part)).get("merged"))
                .isEmpty();
    }

    @Test
    void lists_the_part_as_merged_and_not_as_open() {
        Story whole = story().then(declared("The whole okra"));
        Story part = story().then(declared("A part of okra"), severity(Severity.SEV_1), merged(whole));

        assertThat(get("/api/v1/incidents?q=okra&open=true", reader(), part).body())
                .contains(whole.reference())
                .doesNotContain(part.reference());
        assertThat(get("/api/v1/incidents?q=okra&status=MERGED", reader(), part).body())
                .contains(part.reference())
                .doesNotContain(whole.reference());
    }

    @Test
    void names_no_restricted_whole_and_no_restricted_part() {
        Story secret = story().by("ada").then(declared("A secret"), restricted());
        Story part = story().then(declared("A part of a secret"), merged(secret));
        Story whole = story().then(declared("The whole"));
        Story hidden = story().by("ada").then(declared("A hidden part"), restricted(), merged(whole));

        assertThat(incident(part, reader()).get("mergedInto").isNull()).isTrue();
        assertThat(timeline(part, reader()))
                .contains("Merged into another incident: The same")
                .doesNotContain(secret.reference())
                .doesNotContain(secret.id());
        assertThat(incident(part, keyOf("ada", Scope.READ)).get("mergedInto").stringValue())
                .isEqualTo(secret.id());
        assertThat(json(get("/api/v1/incidents/" + whole.id(), reader(), hidden))
                        .get("merged"))
                .isEmpty();
        assertThat(json(get("/api/v1/incidents/" + whole.id(), keyOf("ada", Scope.READ), hidden))
                        .get("merged"))
                .hasSize(1);
    }

    private JsonNode incident(Story story, String key) {
        return json(get("/api/v1/incidents/" + story.id(), key, story));
    }

    private String timeline(Story story, String key) {
        return get("/api/v1/incidents/" + story.id() + "/timeline", key, story).body();
    }

    private String reader() {
        return keyOf("reader", Scope.READ);
    }
}
