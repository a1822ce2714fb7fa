package dev.klaxon.query.cadence;

import static dev.klaxon.domain.story.Facts.assigned;
import static dev.klaxon.domain.story.Facts.moved;
import static dev.klaxon.domain.story.Facts.restricted;
import static dev.klaxon.domain.story.Facts.severity;
import static dev.klaxon.domain.story.Facts.updated;
import static dev.klaxon.query.Story.declared;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.policy.Policy;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.Status;
import dev.klaxon.query.QuerySideTest;
import dev.klaxon.query.Story;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class CadenceTest extends QuerySideTest {

    private final Instant now;

    @Autowired
    CadenceTest(InstantSource clock) {
        this.now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    @BeforeEach
    void policy() {
        publish(Policy.builtIn().document(), "version 1, unless there is one");
    }

    @Test
    void lists_what_is_due_and_overdue_soonest_first() {
        Story story = staffed(-150, Severity.SEV_1)
                .at(minute(-140), updated(Audience.PUBLIC).saying("On it.").promising(minute(-100)));

        List<JsonNode> items = of(story, "");

        assertThat(items).hasSize(2);
        JsonNode update = items.getFirst();
        assertThat(update.propertyNames())
                .containsExactly(
                        "incidentId",
                        "reference",
                        "title",
                        "severity",
                        "kind",
                        "audience",
                        "subject",
                        "openedAt",
                        "dueAt",
                        "overdue",
                        "missed",
                        "windowId");
        assertThat(update.get("reference").stringValue()).isEqualTo(story.reference());
        assertThat(update.get("title").stringValue()).isEqualTo("Cadence");
        assertThat(update.get("severity").stringValue()).isEqualTo("SEV-1");
        assertThat(update.get("kind").stringValue()).isEqualTo("UPDATE");
        assertThat(update.get("audience").stringValue()).isEqualTo("PUBLIC");
        assertThat(update.get("openedAt").stringValue()).isEqualTo(minute(-140).toString());
        assertThat(update.get("dueAt").stringValue()).isEqualTo(minute(-100).toString());
        assertThat(update.get("overdue").booleanValue()).isTrue();
        assertThat(update.get("missed").intValue()).isEqualTo(2);
        assertThat(update.get("windowId").stringValue()).isEqualTo("UPDATE/PUBLIC@" + minute(-140));
        assertThat(items.getLast().get("kind").stringValue()).isEqualTo("BRIEF");
        assertThat(items.getLast().get("audience").isNull()).isTrue();
    }

    @Test
    void tells_what_is_overdue_from_what_is_only_due() {
        Story late = staffed(-30, Severity.SEV_1)
                .at(minute(-20), updated(Audience.PUBLIC).saying("On it.").promising(minute(-10)));
        Story role = story().at(minute(-1), declared("Cadence")).at(minute(-1));
        role.then(severity(Severity.SEV_1));

        assertThat(kinds(of(late, "overdue=true"))).containsExactly("UPDATE");
        assertThat(kinds(of(late, "overdue=false"))).containsExactly("BRIEF");
        assertThat(of(role, "overdue=true")).isEmpty();
        assertThat(of(role, ""))
                .filteredOn(item -> item.get("kind").stringValue().equals("ROLE"))
                .extracting(item -> item.get("subject").stringValue())
                .containsExactly("COMMS_LEAD", "INCIDENT_COMMANDER");
    }

    @Test
    void leaves_out_other_severities_drills_imports_and_what_has_ended() {
        Story minor = staffed(-10, Severity.SEV_3);
        Story drill = story().at(minute(-10), declared("Cadence").asDrill()).at(minute(-10));
        drill.then(severity(Severity.SEV_1));
        Story imported = story().imported("cadence", "key").at(minute(-10), declared("Cadence"));
        imported.then(severity(Severity.SEV_1));
        Story resolved = staffed(-10, Severity.SEV_1).then(moved(Status.RESOLVED));

        assertThat(of(minor, "severity=SEV-3")).hasSize(1);
        assertThat(of(minor, "severity=SEV-1,SEV-2")).isEmpty();
        assertThat(of(drill, "")).isEmpty();
        assertThat(of(drill, "drill=true")).isNotEmpty();
        assertThat(of(minor, "drill=true")).isEmpty();
        assertThat(of(imported, "")).isEmpty();
        assertThat(kinds(of(resolved, ""))).containsExactly("POSTMORTEM");
    }

    @Test
    void tells_a_stranger_nothing_of_a_restricted_incident() {
        Story story = staffed(-10, Severity.SEV_1).then(restricted());

        assertThat(of(story, "")).isEmpty();
        assertThat(items(story, "", keyOf("counsel", Scope.READ, Scope.LEGAL))).isNotEmpty();
    }

    @Test
    void pages_without_repeating_or_missing_any() {
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            stories.add(staffed(-10, Severity.SEV_1));
        }
        Story last = stories.getLast();
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = json(get("/api/v1/cadence?limit=2" + cursor, keyOf("reader", Scope.READ), last));
            page.get("items")
                    .forEach(item -> seen.add(item.get("incidentId").stringValue()
                            + item.get("windowId").stringValue()));
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").stringValue();
        } while (!cursor.isEmpty());

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(stories)
                .allSatisfy(story -> assertThat(seen)
                        .filteredOn(item -> item.startsWith(story.id()))
                        .hasSize(2));
        assertThat(get("/api/v1/cadence?cursor=x", keyOf("reader", Scope.READ)).statusCode())
                .isEqualTo(400);
    }

    private Story staffed(int declared, Severity severity) {
        return story().at(minute(declared), declared("Cadence"))
                .at(minute(declared), severity(severity))
                .at(minute(declared), assigned(Role.INCIDENT_COMMANDER, "ada"))
                .at(minute(declared), assigned(Role.COMMS_LEAD, "bo"));
    }

    private Instant minute(int minute) {
        return now.plus(Duration.ofMinutes(minute));
    }

    private List<JsonNode> of(Story story, String query) {
        return items(story, query, keyOf("reader", Scope.READ));
    }

    private List<JsonNode> items(Story story, String query, String key) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = json(get("/api/v1/cadence?limit=200&" + query + cursor, key, story));
            page.get("items").forEach(item -> {
                if (item.get("incidentId").stringValue().equals(story.id())) {
                    items.add(item);
                }
            });
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").stringValue();
        } while (!cursor.isEmpty());
        return items;
    }

    private static List<String> kinds(List<JsonNode> items) {
        return items.stream().map(item -> item.get("kind").stringValue()).toList();
    }
}
