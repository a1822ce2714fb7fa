package dev.klaxon.query.brief;

import static dev.klaxon.domain.story.Facts.restricted;
import static dev.klaxon.domain.story.Facts.severity;
import static dev.klaxon.domain.story.Facts.updated;
import static dev.klaxon.domain.story.Facts.withdrawn;
import static dev.klaxon.query.Story.declared;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.story.Fact;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Ask;
import dev.klaxon.events.incident.AskAnswered;
import dev.klaxon.events.incident.AskId;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.BriefCustomer;
import dev.klaxon.events.incident.BriefId;
import dev.klaxon.events.incident.Confidence;
import dev.klaxon.events.incident.Eta;
import dev.klaxon.events.incident.ExecBriefPublished;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.query.QuerySideTest;
import dev.klaxon.query.Story;
import dev.klaxon.store.EventIds;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BriefTest extends QuerySideTest {

    private static final Ask FIRST = ask("Call their CEO?");
    private static final Ask OPEN = ask("Send people to Tokyo?");
    private static final Ask LAST = ask("Credit Acme?");

    @Test
    void tells_the_newest_brief_and_what_has_come_since() {
        Story story = briefed();

        JsonNode brief = json(get(path(story), keyOf("eve", Scope.READ), story));

        assertThat(brief.at("/incident/reference").asString()).isEqualTo(story.reference());
        assertThat(brief.at("/incident/severity").asString()).isEqualTo("SEV-1");
        assertThat(brief.path("status").asString()).isEqualTo("Half of the traffic is back");
        assertThat(brief.at("/risks/0").asString()).isEqualTo("It may fail again");
        assertThat(brief.at("/eta/confidence").asString()).isEqualTo("LOW");
        assertThat(brief.at("/customers/0/accountId").asString()).isEqualTo("acme");
        assertThat(brief.at("/author/name").asString()).isEqualTo("Ada");
        assertThat(brief.path("asks").size()).isEqualTo(1);
        assertThat(brief.at("/asks/0/id").asString()).isEqualTo(LAST.askId().toString());
        assertThat(brief.at("/asks/0/of/id").asString()).isEqualTo("eve");
        assertThat(brief.at("/asks/0/decision").asString()).isEqualTo("Credit Acme 500");
        assertThat(brief.path("openAsks").size()).isEqualTo(1);
        assertThat(brief.at("/openAsks/0/id").asString()).isEqualTo(OPEN.askId().toString());
        assertThat(brief.path("publishedAt").asString()).isEqualTo("2026-01-02T14:00:00Z");
        assertThat(brief.path("ageSeconds").asLong()).isPositive();
    }

    @Test
    void says_what_is_due_next_and_whether_it_is_late() {
        Story story = briefed();

        JsonNode brief = json(get(path(story), keyOf("eve", Scope.READ), story));

        assertThat(brief.path("dueAt").asString()).isEqualTo("2026-01-02T18:00:00Z");
        assertThat(brief.path("overdue").asBoolean()).isTrue();
        assertThat(brief.path("nextDue").toString())
                .contains("\"kind\":\"BRIEF\"", "\"audience\":\"PUBLIC\"", "2026-01-02T13:00:00Z");
    }

    @Test
    void tells_what_it_can_while_there_is_no_brief() {
        Story story = story().then(declared("Silence")).at(NOON, severity(Severity.SEV_1));

        JsonNode brief = json(get(path(story), keyOf("eve", Scope.READ), story));

        assertThat(brief.path("briefId").isNull()).isTrue();
        assertThat(brief.path("status").isNull()).isTrue();
        assertThat(brief.path("asks").isEmpty()).isTrue();
        assertThat(brief.path("dueAt").asString()).isEqualTo("2026-01-02T13:00:00Z");
        assertThat(get(path(story), keyOf("eve", Scope.READ), "Accept", "text/markdown")
                        .body())
                .contains("No brief was published yet.");
    }

    @Test
    void is_a_document_for_those_who_want_one() {
        Story story = briefed();
        String key = keyOf("eve", Scope.READ);
        get(path(story), key, story);

        var document = get(path(story), key, "Accept", "text/markdown");

        assertThat(document.headers().firstValue("Content-Type")).contains("text/markdown;charset=UTF-8");
        assertThat(document.body())
                .startsWith("# Executive brief %s: Checkout fails".formatted(story.reference()))
                .contains("## Status\n\nHalf of the traffic is back\n")
                .contains("## Risks\n\n- It may fail again\n")
                .contains("- Credit Acme? (of Eve): **Credit Acme 500** Only this once\n")
                .contains("## Open asks of earlier briefs\n\n- Send people to Tokyo? (of Eve)\n")
                .contains("- Acme Ltd: Their \\*CEO\\* is informed\n")
                .contains("The next brief was due by 2026-01-02 18:00 UTC.");
        assertThat(get(path(story), key, "Accept", "*/*").headers().firstValue("Content-Type"))
                .contains("application/json");
        assertThat(get(path(story), key, "Accept", "image/png").statusCode()).isEqualTo(406);
    }

    @Test
    void is_a_page_to_print() {
        Story story = briefed();
        String key = keyOf("eve", Scope.READ);
        get(path(story), key, story);

        var browser = loggedIn(key);

        assertThat(browser.get("/incidents/" + story.reference() + "/brief").body())
                .contains("Half of the traffic is back", "Credit Acme 500", "Send people to Tokyo?", "was due")
                .contains("low confidence", "<strong>Acme Ltd</strong>")
                .doesNotContain("th:", "style=");
        assertThat(browser.get("/incidents/" + story.reference()).body())
                .contains("/incidents/" + story.reference() + "/brief");
        assertThat(browser.get("/incidents/" + story.reference() + "/brief")
                        .headers()
                        .firstValue("Klaxon-Position"))
                .isPresent();
        assertThat(browser.get("/incidents/INC-NONE/brief").statusCode()).isEqualTo(404);
    }

    @Test
    void hides_a_restricted_incident_from_all_but_its_readers() {
        Story story = briefed().then(restricted());

        assertThat(get(path(story), keyOf("ada", Scope.READ), story).statusCode())
                .isEqualTo(200);
        assertThat(get(path(story), keyOf("eve", Scope.READ), story).statusCode())
                .isEqualTo(404);
        assertThat(loggedIn(keyOf("eve", Scope.READ))
                        .get("/incidents/" + story.reference() + "/brief")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_incident_names_all_that_was_told_and_asked() {
        Story story = briefed().then(withdrawn("Wrong region"));

        JsonNode incident = json(get("/api/v1/incidents/" + story.id(), keyOf("eve", Scope.READ), story));

        assertThat(incident.at("/updates/0/audience").asString()).isEqualTo("PUBLIC");
        assertThat(incident.at("/updates/0/withdrawnAt").asString()).isEqualTo("2026-01-02T14:02:00Z");
        assertThat(incident.path("briefs").size()).isEqualTo(2);
        assertThat(incident.path("asks").size()).isEqualTo(3);
        assertThat(incident.at("/asks/0/decision").asString()).isEqualTo("Call");
        assertThat(incident.path("approvals").isEmpty()).isTrue();
        assertThat(incident.path("feedback").isEmpty()).isTrue();
        assertThat(incident.has("told")).isFalse();
    }

    private Story briefed() {
        return story().by("ada")
                .then(
                        declared("Checkout fails", "checkout"),
                        severity(Severity.SEV_1),
                        updated(Audience.PUBLIC).saying("We are on it.").promising(NOON.plusSeconds(3600)),
                        brief("All traffic is lost", FIRST, OPEN),
                        answer(FIRST, "Call", "Today"))
                .at(
                        NOON.plusSeconds(7200),
                        brief("Half of the traffic is back", LAST),
                        answer(LAST, "Credit Acme 500", "Only this once"));
    }

    private static Fact brief(String status, Ask... asks) {
        return Fact.of((incident, claim) -> new ExecBriefPublished(
                incident,
                new BriefId(EventIds.next()),
                Text.of(status),
                List.of(Text.of("It may fail again")),
                List.of(asks),
                new Eta(NOON.plusSeconds(14_400), Confidence.LOW),
                List.of(new BriefCustomer("acme", Text.of("Acme Ltd"), Text.of("Their *CEO* is informed"))),
                claim));
    }

    private static Fact answer(Ask ask, String decision, String answer) {
        return Fact.of(
                (incident, claim) -> new AskAnswered(incident, ask.askId(), Text.of(answer), Text.of(decision), claim));
    }

    private static String path(Story story) {
        return "/api/v1/incidents/" + story.id() + "/brief";
    }

    private static Ask ask(String text) {
        return new Ask(new AskId(EventIds.next()), Text.of(text), Person.of("eve", "Eve"));
    }
}
