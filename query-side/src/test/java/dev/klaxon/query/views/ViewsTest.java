package dev.klaxon.query.views;

import static dev.klaxon.domain.story.Facts.corrected;
import static dev.klaxon.domain.story.Facts.merged;
import static dev.klaxon.domain.story.Facts.severity;
import static dev.klaxon.domain.story.Facts.updated;
import static dev.klaxon.domain.story.WorkFacts.noted;
import static dev.klaxon.query.Story.declared;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.query.QuerySideTest;
import dev.klaxon.query.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ViewsTest extends QuerySideTest {

    @Test
    void answers_with_what_was_written_just_before() {
        String key = keyOf("reader", Scope.READ);

        for (int i = 0; i < 20; i++) {
            Story story = story().then(declared("Just now"));
            var answer = get("/api/v1/incidents/" + story.id(), key, story);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Klaxon-Position").orElseThrow())
                    .isGreaterThanOrEqualTo(story.position().toString());
        }
    }

    @Test
    void says_which_position_it_shows() {
        Story story = story().then(declared("Positions"));
        String key = keyOf("reader", Scope.READ);
        get("/api/v1/incidents/" + story.id(), key, story);

        String shown = get("/api/v1/incidents", key)
                .headers()
                .firstValue("Klaxon-Position")
                .orElseThrow();

        assertThat(shown).isGreaterThanOrEqualTo(story.position().toString());
        assertThat(get("/api/v1/incidents", key, "Klaxon-Min-Position", shown).statusCode())
                .isEqualTo(200);
    }

    @Test
    void gives_up_on_a_position_that_nobody_has_reached() {
        var answer = get(
                "/api/v1/incidents",
                keyOf("reader", Scope.READ),
                "Klaxon-Min-Position",
                "9999-00000000000000000001-00000000000000000001");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(json(answer).get("code").stringValue()).isEqualTo("view-behind");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void refuses_what_is_no_position() {
        var answer = get("/api/v1/incidents", keyOf("reader", Scope.READ), "Klaxon-Min-Position", "12");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("code").stringValue()).isEqualTo("invalid-value");
    }

    @Test
    void gives_the_same_rows_again_out_of_history() {
        Story first = story().then(declared("The whole"));
        Story story = story();
        for (int i = 0; i < 40; i++) {
            story = story().then(declared("Again " + i));
            UUID declaration = story.eventId();
            story.then(severity(Severity.SEV_2));
            story.then(
                    updated(Audience.PUBLIC).saying("Still there").promising(NOON.plusSeconds(3600)), noted("Noted"));
            UUID note = story.eventId();
            story.then(
                            corrected(note, "text", "Noted well"),
                            corrected(note, "occurredAt", "2026-01-02T11:00:00Z"),
                            corrected(declaration, "occurredAt", "2026-01-02T11:30:00Z"))
                    .at(NOON, corrected(note, "text", "Noted badly"), merged(first));
        }
        String admin = keyOf("root", Scope.ADMIN);
        String reader = keyOf("reader", Scope.READ);
        for (String view : List.of("access", "incidents", "timeline", "promises", "drivers", "api-keys")) {
            get("/api/v1/incidents/" + story.id() + "/timeline", reader, story);
            JsonNode live = json(get("/api/v1/projections/" + view + "/digest", admin));

            rebuild(view, admin);

            JsonNode again = json(get("/api/v1/projections/" + view + "/digest", admin));
            assertThat(again.get("name").stringValue()).isEqualTo(view);
            assertThat(again.get("rows").longValue()).isPositive();
            assertThat(again.get("digest").stringValue())
                    .as(view)
                    .hasSize(64)
                    .isEqualTo(live.get("digest").stringValue());
        }
    }

    @Test
    void tells_how_each_view_is_doing() {
        Story story = story().then(declared("Doing fine"));
        get("/api/v1/incidents/" + story.id() + "/timeline", keyOf("reader", Scope.READ), story);

        JsonNode projections = json(get("/api/v1/projections", keyOf("auditor", Scope.AUDIT)));

        List<String> names = new ArrayList<>();
        projections.get("items").forEach(view -> names.add(view.get("name").stringValue()));
        assertThat(names)
                .containsExactly(
                        "access",
                        "api-keys",
                        "drivers",
                        "figures",
                        "incidents",
                        "known-issues",
                        "load",
                        "people",
                        "policies",
                        "postmortems",
                        "promises",
                        "roster",
                        "timeline");
        JsonNode incidents = projections.at("/items/4");
        assertThat(incidents.get("position").stringValue())
                .isGreaterThanOrEqualTo(story.position().toString());
        assertThat(incidents.get("headPosition").stringValue())
                .isGreaterThanOrEqualTo(incidents.get("position").stringValue());
        assertThat(incidents.get("lagEvents").longValue()).isNotNegative();
        assertThat(incidents.get("lagSeconds").longValue()).isNotNegative();
        assertThat(incidents.get("status").stringValue()).isEqualTo("RUNNING");
        assertThat(incidents.get("parkedEvents").longValue()).isZero();
    }

    @Test
    void keeps_its_workings_from_those_who_only_read() {
        String reader = keyOf("reader", Scope.READ);

        assertThat(get("/api/v1/projections", reader).statusCode()).isEqualTo(403);
        assertThat(get("/api/v1/projections/incidents/digest", reader).statusCode())
                .isEqualTo(403);
        assertThat(post("/api/v1/projections/incidents/replay", reader).statusCode())
                .isEqualTo(403);
    }

    @Test
    void knows_no_other_view() {
        String admin = keyOf("root", Scope.ADMIN);

        assertThat(get("/api/v1/projections/other/digest", admin).statusCode()).isEqualTo(404);
        assertThat(post("/api/v1/projections/other/replay", admin).statusCode()).isEqualTo(404);
    }
}
