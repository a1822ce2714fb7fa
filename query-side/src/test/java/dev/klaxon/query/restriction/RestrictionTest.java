package dev.klaxon.query.restriction;

import static dev.klaxon.domain.story.Facts.assigned;
import static dev.klaxon.domain.story.Facts.restricted;
import static dev.klaxon.domain.story.Facts.updated;
import static dev.klaxon.query.Story.declared;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.story.Fact;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.ReaderAdded;
import dev.klaxon.events.incident.RestrictionLifted;
import dev.klaxon.events.incident.Role;
import dev.klaxon.query.QuerySideTest;
import dev.klaxon.query.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestrictionTest extends QuerySideTest {

    @Test
    void hides_a_restricted_incident_from_all_but_its_readers() {
        Story story = story().by("ada")
                .then(
                        declared("Leak of okapi data"),
                        assigned(Role.LEGAL, "lex"),
                        updated(Audience.PUBLIC).saying("Okapi notice"),
                        restricted());

        for (String seeing : List.of(
                keyOf("ada", Scope.READ),
                keyOf("lex", Scope.READ),
                keyOf("counsel", Scope.READ, Scope.LEGAL),
                keyOf("guard", Scope.READ, Scope.SECURITY))) {
            assertThat(get("/api/v1/incidents/" + story.id(), seeing, story).statusCode())
                    .isEqualTo(200);
            assertThat(get("/api/v1/incidents/" + story.id() + "/timeline", seeing, story)
                            .body())
                    .contains("okapi");
            assertThat(get("/api/v1/incidents?q=okapi", seeing, story).body()).contains(story.reference());
        }
        for (String blind : List.of(keyOf("eve", Scope.READ), keyOf("root", Scope.ADMIN))) {
            assertHidden(story, blind);
        }
    }

    @Test
    void hides_the_record_and_never_what_was_already_published() {
        Story story = story().then(
                        declared("Leak of dugong data"),
                        updated(Audience.INTERNAL).saying("A dugong is gone"),
                        updated(Audience.PUBLIC).saying("Manatee notice"),
                        restricted(),
                        updated(Audience.PUBLIC).saying("Second manatee notice"));
        get("/api/v1/incidents", keyOf("eve", Scope.READ), story);

        assertThat(get("/status", "").body())
                .contains("Manatee notice", "Second manatee notice")
                .doesNotContain("dugong", story.reference());
    }

    @Test
    void shows_the_incident_to_all_again_once_it_is_lifted_and_to_readers_before() {
        Story story = story().by("ada").then(declared("Leak of tapir data"), restricted());
        IncidentId id = IncidentId.parse(story.id());
        Claim claim = new Claim(Person.of("ada", "Ada"), NOON.plusSeconds(600), Precision.SECOND);
        String bo = keyOf("bo", Scope.READ);
        String eve = keyOf("eve", Scope.READ);

        story.then(Fact.of(new ReaderAdded(id, Person.of("bo", "Bo"), claim)));
        assertThat(get("/api/v1/incidents/" + story.id(), bo, story).statusCode())
                .isEqualTo(200);
        assertThat(get("/api/v1/incidents?q=tapir", bo, story).body()).contains(story.reference());
        assertHidden(story, eve);

        story.then(Fact.of(new RestrictionLifted(id, Text.of("All is told"), claim)));
        assertThat(get("/api/v1/incidents/" + story.id(), eve, story).statusCode())
                .isEqualTo(200);
        assertThat(get("/api/v1/incidents?q=tapir", eve, story).body()).contains(story.reference());
    }

    private void assertHidden(Story story, String blind) {
        for (String id : List.of(story.id(), story.reference())) {
            for (String path : List.of("", "/timeline")) {
                var answer = get("/api/v1/incidents/" + id + path, blind, story);
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.body()).doesNotContain(story.id()).doesNotContain(story.reference());
            }
        }
        for (String q : List.of("okapi", "tapir")) {
            assertThat(get("/api/v1/incidents?q=" + q, blind, story).body()).doesNotContain(story.reference());
        }
    }
}
