package dev.klaxon.query.cadence;

import static dev.klaxon.domain.story.Facts.moved;
import static dev.klaxon.domain.story.Facts.postmortemLinked;
import static dev.klaxon.domain.story.Facts.restricted;
import static dev.klaxon.domain.story.Facts.severity;
import static dev.klaxon.query.Story.declared;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.story.Postmortem;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.incident.PostmortemId;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.postmortem.ActionId;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.query.QuerySideTest;
import dev.klaxon.query.Story;
import dev.klaxon.store.EventIds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is due once incidents are over. */
class LearningTest extends QuerySideTest {

    private static final Person ADA = Person.of("ada", "Ada");
    private static final Claim CLAIM = new Claim(ADA, NOON, Precision.SECOND);
    private static final Instant LONG_AGO = Instant.parse("2020-01-02T03:04:05Z");

    private final PostmortemId id = new PostmortemId(EventIds.next());
    private final ActionId action = new ActionId(EventIds.next());
    private Story story;
    private Postmortem review;
    private String position = "";
    private long events;

    @BeforeEach
    void resolve() {
        publish(Policy.builtIn().document(), "version 1, unless there is one");
        story = story().by("ada").then(declared("Wombat burrows"), severity(Severity.SEV_1), moved(Status.RESOLVED));
        review = new Postmortem(id, story.incidentId(), CLAIM);
        position = story.position().toString();
    }

    @Test
    void the_booking_is_due_and_then_what_is_booked() {
        assertThat(due()).singleElement().satisfies(item -> {
            assertThat(item.get("kind").stringValue()).isEqualTo("POSTMORTEM");
            assertThat(item.get("subject").isNull()).isTrue();
            assertThat(item.get("dueAt").stringValue()).endsWith("T00:00:00Z");
        });

        booked();

        assertThat(due()).singleElement().satisfies(item -> {
            assertThat(item.get("subject").stringValue()).isEqualTo(id.toString());
            assertThat(item.get("dueAt").stringValue()).isEqualTo("2020-01-03T00:00:00Z");
            assertThat(item.get("overdue").booleanValue()).isTrue();
        });
    }

    @Test
    void actions_are_due_until_they_are_done_also_after_the_incident_is_closed() {
        booked();
        tell(review.held(ADA));
        agreed();
        position = story.then(moved(Status.CLOSED)).position().toString();

        assertThat(due()).singleElement().satisfies(item -> {
            assertThat(item.get("kind").stringValue()).isEqualTo("ACTION");
            assertThat(item.get("subject").stringValue()).isEqualTo(action.toString());
            assertThat(item.get("dueAt").stringValue()).isEqualTo("2020-01-21T00:00:00Z");
            assertThat(item.get("missed").intValue()).isEqualTo(1);
        });

        tell(review.actionCompleted(action));

        assertThat(due()).isEmpty();
    }

    @Test
    void a_stranger_learns_nothing_of_a_restricted_incident() {
        booked();
        agreed();
        position = story.then(restricted()).position().toString();

        assertThat(due()).isEmpty();
        assertThat(due(keyOf("ada", Scope.READ))).hasSize(2);
    }

    @Test
    void gives_the_same_rows_again_out_of_history() {
        booked();
        agreed();
        assertThat(due()).hasSize(2);
        String admin = keyOf("root", Scope.ADMIN);
        JsonNode live = json(get("/api/v1/projections/promises/digest", admin));

        rebuild("promises", admin);

        assertThat(due()).hasSize(2);
        JsonNode again = json(get("/api/v1/projections/promises/digest", admin));
        assertThat(again.get("digest").stringValue())
                .isEqualTo(live.get("digest").stringValue());
    }

    private void booked() {
        story.then(postmortemLinked(id));
        tell(review.booked(LONG_AGO, ADA));
    }

    private void agreed() {
        tell(review.action(action, ADA, LocalDate.of(2020, 1, 20), null));
    }

    private void tell(PostmortemEvent event) {
        position = log().append("Postmortem", id.toString(), events++, event).toString();
    }

    private List<JsonNode> due() {
        return due(keyOf("reader", Scope.READ));
    }

    private List<JsonNode> due(String key) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = json(get("/api/v1/cadence?limit=200" + cursor, key, "Klaxon-Min-Position", position));
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
}
