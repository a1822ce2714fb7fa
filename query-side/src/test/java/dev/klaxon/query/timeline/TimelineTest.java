package dev.klaxon.query.timeline;

import static dev.klaxon.domain.story.Facts.assigned;
import static dev.klaxon.domain.story.Facts.moved;
import static dev.klaxon.domain.story.Facts.updated;
import static dev.klaxon.domain.story.WorkFacts.noted;
import static dev.klaxon.query.Story.declared;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.Status;
import dev.klaxon.query.QuerySideTest;
import dev.klaxon.query.Story;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TimelineTest extends QuerySideTest {

    @Test
    void stands_in_the_order_in_which_things_happened() {
        Story story = story().then(declared("Checkout fails"), assigned(Role.COMMS_LEAD, "bo"))
                .at(NOON.plusSeconds(600))
                .by("bo")
                .then(updated(Audience.PUBLIC).saying("We are on it.").promising(NOON.plusSeconds(3600)))
                .at(NOON.plusSeconds(300))
                .by("cy")
                .then(noted("Database is slow", "Failover is being prepared"));

        JsonNode items = items(story, "");

        assertThat(texts(items, "type"))
                .containsExactly("IncidentDeclared", "RoleAssigned", "NoteAdded", "UpdatePublished");
        assertThat(items.at("/1/action").stringValue()).isEqualTo("Bo is now Comms Lead");
        assertThat(items.at("/2/action").stringValue()).isEqualTo("Database is slow");
        assertThat(items.at("/2/result").stringValue()).isEqualTo("Failover is being prepared");
        assertThat(items.at("/2/actor/role").isNull()).isTrue();
        assertThat(items.at("/3/actor/id").stringValue()).isEqualTo("bo");
        assertThat(items.at("/3/actor/name").stringValue()).isEqualTo("Bo");
        assertThat(items.at("/3/actor/role").stringValue()).isEqualTo("COMMS_LEAD");
        assertThat(items.at("/3/audience").stringValue()).isEqualTo("PUBLIC");
        assertThat(items.at("/3/occurredAt").stringValue()).isEqualTo("2026-01-02T12:10:00Z");
        assertThat(items.at("/3/precision").stringValue()).isEqualTo("SECOND");
        assertThat(items.at("/3/action").stringValue())
                .isEqualTo("PUBLIC update: We are on it. Next update by 2026-01-02 13:00 UTC");
        assertThat(items.at("/2/position").stringValue())
                .isGreaterThan(items.at("/3/position").stringValue());
    }

    @Test
    void tells_what_became_overdue_at_its_due_time() {
        Story story = story().then(declared("Silent"))
                .updateOverdue(Audience.PUBLIC, NOON, NOON.plusSeconds(3600))
                .at(NOON.plusSeconds(4000), noted("Later"));

        JsonNode items = items(story, "");

        assertThat(texts(items, "type")).containsExactly("IncidentDeclared", "UpdateBecameOverdue", "NoteAdded");
        assertThat(items.at("/1/action").stringValue())
                .isEqualTo("PUBLIC update overdue: it was due by 2026-01-02 13:00 UTC");
        assertThat(items.at("/1/actor/id").stringValue()).isEqualTo("klaxon");
        assertThat(items.at("/1/audience").isNull()).isTrue();
    }

    @Test
    void tells_a_role_only_while_it_is_held() {
        Story story = story().then(
                        declared("Handed over"),
                        noted("Before"),
                        assigned(Role.INCIDENT_COMMANDER, "ada"),
                        noted("While"),
                        assigned(Role.INCIDENT_COMMANDER, "bo"),
                        noted("After"));

        JsonNode items = items(story, "");

        assertThat(items.at("/1/actor/role").isNull()).isTrue();
        assertThat(items.at("/3/actor/role").stringValue()).isEqualTo("INCIDENT_COMMANDER");
        assertThat(items.at("/4/actor/role").stringValue()).isEqualTo("INCIDENT_COMMANDER");
        assertThat(items.at("/5/actor/role").isNull()).isTrue();
    }

    @Test
    void shows_one_audience_or_a_piece_where_asked() {
        Story story = story().then(
                        declared("Many updates"),
                        updated(Audience.PUBLIC).saying("one"),
                        updated(Audience.INTERNAL).saying("two"),
                        updated(Audience.PUBLIC).saying("three"));

        assertThat(items(story, "?audience=PUBLIC&corrections=true")).hasSize(2);
        JsonNode first = page(story, "?limit=3");
        JsonNode second = page(story, "?limit=3&cursor=" + first.get("next").stringValue());
        assertThat(texts(first.get("items"), "action"))
                .containsExactly(
                        "Incident declared: Many updates. Accounts: Acme Ltd (acme)",
                        "PUBLIC update: one",
                        "INTERNAL update: two");
        assertThat(texts(second.get("items"), "action")).containsExactly("PUBLIC update: three");
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void invents_no_words_for_what_was_imported_without() {
        Story story = story().imported("github", "gh-silent")
                .then(declared(null), updated(Audience.PUBLIC).labelled("Investigating"));

        JsonNode items = items(story, "");

        assertThat(items.at("/1/action").stringValue()).isEqualTo("PUBLIC update (Investigating)");
        assertThat(items.at("/1/result").isNull()).isTrue();
        assertThat(items.at("/0/action").stringValue()).isEqualTo("Incident declared. Accounts: Acme Ltd (acme)");
    }

    @Test
    void comes_as_markdown_in_which_text_is_only_text() {
        Story story = story().then(declared("A | B"), noted("*Bold* [link](http://x)\nnext line", "<b>done</b>"));

        var answer = get(
                path(story),
                keyOf("reader", Scope.READ),
                "Accept",
                "text/markdown",
                "Klaxon-Min-Position",
                story.position().toString());

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/markdown;charset=UTF-8");
        assertThat(answer.body())
                .startsWith("# " + story.reference() + ": A \\| B\n")
                .contains("| 2026-01-02 12:01:00 | Ada | \\*Bold\\* \\[link\\](http://x)<br>next line |"
                        + " \\<b\\>done\\</b\\> |");
    }

    @Test
    void comes_as_csv_that_no_spreadsheet_takes_for_formulas() {
        Story story = story().then(
                        declared("Csv"),
                        noted("=HYPERLINK(\"http://x\",\"y\")", "a, b"),
                        moved(Status.CONTAINED, "-1"));

        var answer = get(
                path(story),
                keyOf("reader", Scope.READ),
                "Accept",
                "text/csv;q=0.9, text/markdown;q=0.1",
                "Klaxon-Min-Position",
                story.position().toString());

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        List<String> lines = answer.body().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst())
                .isEqualTo("occurredAt,precision,recordedAt,actorId,actorName,actorRole,type,action,result,audience,"
                        + "corrected,eventId,position");
        assertThat(lines.get(2))
                .startsWith("2026-01-02T12:01:00Z,SECOND,")
                .contains(",ada,Ada,,NoteAdded,\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",\"a, b\",,");
    }

    @Test
    void refuses_a_form_that_it_has_not() {
        Story story = story().then(declared("Forms"));

        var answer = get(path(story), keyOf("reader", Scope.READ), "Accept", "image/png");

        assertThat(answer.statusCode()).isEqualTo(406);
    }

    private static String path(Story story) {
        return "/api/v1/incidents/" + story.reference() + "/timeline";
    }

    private JsonNode page(Story story, String query) {
        return json(get(path(story) + query, keyOf("reader", Scope.READ), story));
    }

    private JsonNode items(Story story, String query) {
        return page(story, query).get("items");
    }

    private static List<String> texts(JsonNode items, String field) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(item.get(field).stringValue()));
        return texts;
    }
}
