package dev.klaxon.query.pages;

import static dev.klaxon.domain.story.Facts.assigned;
import static dev.klaxon.domain.story.Facts.concluded;
import static dev.klaxon.domain.story.Facts.moved;
import static dev.klaxon.domain.story.Facts.severity;
import static dev.klaxon.domain.story.Facts.updated;
import static dev.klaxon.domain.story.Facts.withdrawn;
import static dev.klaxon.domain.story.WorkFacts.noted;
import static dev.klaxon.domain.story.WorkFacts.shown;
import static dev.klaxon.query.Story.declared;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.Certainty;
import dev.klaxon.events.incident.EvidenceKind;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.Status;
import dev.klaxon.query.QuerySideTest;
import dev.klaxon.query.Story;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PagesTest extends QuerySideTest {

    // pages show the newest first, and other tests have told much of earlier days
    private static final Instant LATELY = Instant.parse("2026-11-01T12:00:00Z");

    @Test
    void shows_an_incident_to_those_who_may_read_it() {
        Story story = story().by("ada")
                .then(
                        declared("Checkout <fails>", "checkout"),
                        severity(Severity.SEV_1, Certainty.PROVISIONAL),
                        assigned(Role.INCIDENT_COMMANDER, "ada"),
                        shown(EvidenceKind.LOG, "Stack traces"),
                        updated(Audience.PUBLIC).saying("We are on it.").promising(NOON.plusSeconds(3600)),
                        noted("Database is slow", "Failover prepared"));
        String key = keyOf("ada", Scope.READ);
        get("/api/v1/incidents/" + story.id() + "/timeline", key, story);

        var answer = loggedIn(key).get("/incidents/" + story.reference());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<h1>Checkout &lt;fails&gt;</h1>")
                .contains("SEV-1 provisional")
                .contains("PUBLIC update: We are on it. Next update by 2026-01-02 13:00 UTC")
                .contains("<time datetime=\"2026-01-02T12:00:00Z\">")
                .contains("Incident Commander")
                .contains("Failover prepared")
                .contains("One VALIDATION shows that it is over")
                .contains("was due")
                .doesNotContain("th:")
                .doesNotContain("style=");
    }

    @Test
    void lists_incidents_and_finds_them_by_their_words() {
        Story story = story().at(LATELY, declared("Quokka sighted", "zoo"), severity(Severity.SEV_3));
        String key = keyOf("ada", Scope.READ);
        get("/api/v1/incidents", key, story);

        var browser = loggedIn(key);

        assertThat(browser.get("/").body()).contains("<h1>Incidents</h1>").contains("Quokka sighted");
        assertThat(browser.get("/?q=quokka").body()).contains("/incidents/" + story.reference());
        assertThat(browser.get("/?q=quagga").body()).contains("Nothing matches");
        assertThat(browser.get("/incidents/INC-NONE").statusCode()).isEqualTo(404);
    }

    @Test
    void shows_the_public_only_what_it_was_told() {
        Story story = story().at(
                        LATELY,
                        declared("Wombat Inc. loses orders", "wombat-orders"),
                        severity(Severity.SEV_1),
                        updated(Audience.INTERNAL).saying("Wombat is furious"),
                        updated(Audience.PUBLIC)
                                .saying("Some orders are late, platypus.")
                                .promising(LATELY.plusSeconds(3600)));
        Story over = story().at(
                        LATELY,
                        declared("Secret title echidna"),
                        updated(Audience.PUBLIC).saying("Logins fail, numbat."),
                        concluded(Audience.PUBLIC).saying("Logins work again, numbat."),
                        moved(Status.RESOLVED));
        Story drill = story().at(
                        LATELY,
                        declared("Drill").asDrill(),
                        updated(Audience.PUBLIC).saying("Only a bilby drill"));
        get("/api/v1/incidents", keyOf("reader", Scope.READ), drill);

        var answer = get("/status", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        String body = answer.body();
        assertThat(body)
                .contains("platypus", "Logins work again, numbat.", "Resolved", "Ongoing")
                .doesNotContainIgnoringCase("wombat")
                .doesNotContain("echidna", "bilby", "SEV-", story.reference(), over.reference());
        assertThat(body.indexOf("platypus")).isLessThan(body.indexOf("Past incidents"));
        assertThat(body.indexOf("numbat")).isGreaterThan(body.indexOf("Past incidents"));
    }

    @Test
    void the_public_no_longer_sees_what_was_taken_back_and_the_timeline_keeps_it() {
        Story story = story().at(
                        LATELY,
                        declared("Tapir"),
                        severity(Severity.SEV_3),
                        updated(Audience.PUBLIC).saying("Payments fail, tapir."),
                        updated(Audience.PUBLIC).saying("All regions are down, tapir."),
                        withdrawn("Only one region is"));
        Story gone = story().at(
                        LATELY,
                        declared("Kudu"),
                        updated(Audience.PUBLIC).saying("A rumour of a kudu."),
                        withdrawn("Wrong"));
        String key = keyOf("ada", Scope.READ);
        get("/api/v1/incidents/" + gone.id() + "/timeline", key, gone);

        assertThat(get("/status", "").body())
                .contains("Payments fail, tapir.")
                .doesNotContain("All regions are down, tapir.", "kudu", "Only one region is");
        assertThat(loggedIn(key).get("/incidents/" + story.reference()).body())
                .contains("All regions are down, tapir.", "Update withdrawn: Only one region is");
    }

    @Test
    void brings_its_own_style() {
        assertThat(get("/assets/klaxon.css", "").statusCode()).isEqualTo(200);
        assertThat(get("/status", "").headers().firstValue("Content-Security-Policy"))
                .isPresent();
    }
}
