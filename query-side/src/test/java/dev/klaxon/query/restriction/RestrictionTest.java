package dev.klaxon.query.restriction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.Role;
import dev.klaxon.query.QuerySideTest;
import dev.klaxon.query.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestrictionTest extends QuerySideTest {

    @Test
    void hides_a_restricted_incident_from_all_but_its_readers() {
        Story story = story().by("ada")
                .declared("Leak of okapi data")
                .assigned(Role.LEGAL, "lex")
                .told(Audience.PUBLIC, "Okapi notice", null)
                .restricted();

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
        assertThat(get("/status", "").body()).doesNotContain("Okapi");
    }

    private void assertHidden(Story story, String blind) {
        for (String id : List.of(story.id(), story.reference())) {
            for (String path : List.of("", "/timeline")) {
                var answer = get("/api/v1/incidents/" + id + path, blind, story);
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.body()).doesNotContain(story.id()).doesNotContain(story.reference());
            }
        }
        assertThat(get("/api/v1/incidents?q=okapi", blind, story).body()).doesNotContain(story.reference());
    }
}
