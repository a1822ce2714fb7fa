package dev.klaxon.query.kpi;

import static dev.klaxon.domain.story.Facts.assigned;
import static dev.klaxon.domain.story.Facts.handedOver;
import static dev.klaxon.domain.story.Facts.moved;
import static dev.klaxon.domain.story.Facts.restricted;
import static dev.klaxon.domain.story.Facts.severity;
import static dev.klaxon.domain.story.Facts.updated;
import static dev.klaxon.domain.story.WorkFacts.rootCauseNamed;
import static dev.klaxon.query.Story.declared;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.story.Fact;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.PostmortemId;
import dev.klaxon.events.incident.PostmortemLinked;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.postmortem.ActionAdded;
import dev.klaxon.events.postmortem.ActionCategory;
import dev.klaxon.events.postmortem.ActionId;
import dev.klaxon.events.postmortem.PostmortemScheduled;
import dev.klaxon.query.QuerySideTest;
import dev.klaxon.query.Story;
import dev.klaxon.store.Position;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PersonFiguresTest extends QuerySideTest {

    private static final Instant DAY = Instant.parse("2026-03-02T09:00:00Z");

    private final String service = "prs-" + UUID.randomUUID();
    private final String ann = "ann-" + UUID.randomUUID();
    private final String bob = "bob-" + UUID.randomUUID();

    @BeforeEach
    void policy() {
        publish(Policy.builtIn().document(), "version 1, unless there is one");
    }

    @Test
    void count_what_a_person_commanded_and_the_windows_that_ended_meanwhile() {
        // hit at 45; due at 105, 165 and 225; handed over at 120
        Story story = commanded(0)
                .at(minute(45), updated(Audience.PUBLIC).saying("On it.").promising(minute(105)))
                .at(minute(120), handedOver(Role.INCIDENT_COMMANDER, ann, bob))
                .at(minute(230), moved(Status.RESOLVED, "Over"));

        JsonNode anns = figures(ann, story);
        JsonNode bobs = figures(bob, story);

        assertThat(anns.get("person").stringValue()).isEqualTo(ann);
        assertThat(anns.get("incidents").longValue()).isEqualTo(1);
        assertThat(windows(anns)).isEqualTo("1 1");
        assertThat(windows(bobs)).isEqualTo("0 2");
        assertThat(denominator(anns, "timelineCompleteness")).isZero();
        assertThat(denominator(bobs, "timelineCompleteness")).isEqualTo(1);
        assertThat(figures("zoe-" + service, story).get("incidents").longValue())
                .isZero();
        JsonNode behind = json(get("/api/v1/kpis/external/events" + period() + "&person=" + ann, reader(), story))
                .get("items");
        assertThat(behind.get(0).get("denominator").longValue()).isEqualTo(2);
    }

    @Test
    void count_actions_for_their_owner_on_the_due_day_and_a_recurrence_in_an_incident_of_another() {
        Story first =
                commanded(0).then(rootCauseNamed("cause " + service)).at(minute(60), moved(Status.RESOLVED, "Over"));
        Story again = story().at(minute(24 * 60), declared("Again", service), rootCauseNamed("cause " + service));
        Position learnt = learnt(first, bob);

        JsonNode anns = json(get(path(ann), reader(), "Klaxon-Min-Position", learnt.toString()));
        JsonNode bobs = json(get(path(bob), reader(), "Klaxon-Min-Position", learnt.toString()));

        assertThat(again.position()).isLessThan(learnt);
        assertThat(anns.get("rates").get("recurrenceRate90d").get("numerator").longValue())
                .isEqualTo(1);
        assertThat(denominator(anns, "actionClosureOnTime")).isZero();
        assertThat(denominator(anns, "postmortemBookedOnTime")).isEqualTo(1);
        assertThat(bobs.get("incidents").longValue()).isZero();
        assertThat(denominator(bobs, "actionClosureOnTime")).isEqualTo(1);
        assertThat(denominator(bobs, "postmortemBookedOnTime")).isZero();
    }

    @Test
    void hide_what_the_caller_may_not_read() {
        Story story = commanded(0).then(restricted());

        assertThat(figures(ann, story).get("incidents").longValue()).isZero();
        assertThat(json(get(path(ann), keyOf(ann, Scope.READ), story))
                        .get("incidents")
                        .longValue())
                .isEqualTo(1);
    }

    private Position learnt(Story story, String owner) {
        PostmortemId postmortem = new PostmortemId(UUID.randomUUID());
        IncidentId incident = new IncidentId(UUID.fromString(story.id()));
        Claim claim = new Claim(Person.of("ada", "Ada"), minute(120), Precision.SECOND);
        String stream = postmortem.toString();
        story.then(Fact.of((id, at) -> new PostmortemLinked(id, postmortem, at)));
        log().append("Postmortem", stream, 0, new PostmortemScheduled(postmortem, incident, null, null, claim));
        return log().append(
                        "Postmortem",
                        stream,
                        1,
                        new ActionAdded(
                                postmortem,
                                incident,
                                new ActionId(UUID.randomUUID()),
                                null,
                                ActionCategory.CODE,
                                Person.of(owner, "Bob"),
                                LocalDate.parse("2026-03-10"),
                                null,
                                null,
                                claim));
    }

    private Story commanded(long minute) {
        return story().at(minute(minute), declared("Commanded", service))
                .at(minute(minute), severity(Severity.SEV_1))
                .at(minute(minute), assigned(Role.INCIDENT_COMMANDER, ann));
    }

    private static Instant minute(long minute) {
        return DAY.plus(Duration.ofMinutes(minute));
    }

    private JsonNode figures(String person, Story told) {
        return json(get(path(person), reader(), told));
    }

    private String path(String person) {
        return "/api/v1/kpis" + period() + "&person=" + person;
    }

    private String period() {
        return "?from=2026-03-01T00:00:00Z&to=2026-04-01T00:00:00Z&service=" + service;
    }

    private static String windows(JsonNode answer) {
        JsonNode target = answer.get("cadence").get("external").get("target");
        return target.get("hits").longValue() + " " + target.get("misses").longValue();
    }

    private static long denominator(JsonNode answer, String key) {
        return answer.get("rates").get(key).get("denominator").longValue();
    }

    private String reader() {
        return keyOf("reader", Scope.READ);
    }
}
