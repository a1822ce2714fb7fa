package dev.klaxon.query.stream;

import static dev.klaxon.domain.story.Facts.assigned;
import static dev.klaxon.domain.story.Facts.restricted;
import static dev.klaxon.domain.story.Facts.severity;
import static dev.klaxon.domain.story.WorkFacts.noted;
import static dev.klaxon.query.Story.declared;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.keys.ApiKey;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.access.ApiKeyRevoked;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.query.Listening;
import dev.klaxon.query.QuerySideTest;
import dev.klaxon.query.Story;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

class StreamTest extends QuerySideTest {

    private static final String QUICK = "klaxon.stream.heartbeat=50ms";
    /** Longer than any machine takes; nothing is said of how long it does take. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void tells_a_change_once_the_view_has_it() throws Exception {
        String reader = keyOf("reader", Scope.READ);
        try (Listening listening = listen(reader, null)) {
            Story story = story().then(declared("Heard at once"), severity(Severity.SEV_1));

            Listening.Told declared = listening.nextOf(story);
            assertThat(get("/api/v1/incidents/" + story.id(), reader).statusCode())
                    .isEqualTo(200);
            Listening.Told assigned = listening.nextOf(story);

            assertThat(declared.name()).isEqualTo("incident");
            assertThat(declared.type()).isEqualTo("IncidentDeclared");
            assertThat(declared.data().get("occurredAt").stringValue()).isEqualTo("2026-01-02T12:00:00Z");
            JsonNode data = assigned.data();
            assertThat(data.propertyNames())
                    .containsExactly("incidentId", "reference", "type", "occurredAt", "status", "severity", "position");
            assertThat(data.get("reference").stringValue()).isEqualTo(story.reference());
            assertThat(data.get("type").stringValue()).isEqualTo("SeverityAssigned");
            assertThat(data.get("status").stringValue()).isEqualTo("DECLARED");
            assertThat(data.get("severity").stringValue()).isEqualTo("SEV-1");
            assertThat(data.get("position").stringValue()).isEqualTo(assigned.id());
            assertThat(assigned.id()).isEqualTo(story.position().toString());
        }
    }

    @Test
    void tells_what_became_overdue_as_a_change_of_the_cadence() throws Exception {
        Story story = story().then(declared("Silent"));
        String declared = story.position().toString();
        story.updateOverdue(Audience.PUBLIC, NOON, NOON.plusSeconds(3600));

        try (Listening listening = listen(keyOf("reader", Scope.READ), declared)) {
            Listening.Told overdue = listening.nextOf(story);

            assertThat(overdue.name()).isEqualTo("cadence");
            assertThat(overdue.type()).isEqualTo("UpdateBecameOverdue");
            assertThat(overdue.data().get("reference").stringValue()).isEqualTo(story.reference());
            assertThat(overdue.data().get("occurredAt").stringValue()).isEqualTo("2026-01-02T13:00:00Z");
        }
    }

    @Test
    void goes_on_behind_the_last_event_without_loss_or_double() throws Exception {
        String reader = keyOf("reader", Scope.READ);
        Story story = story().then(declared("Long"));
        String first = story.position().toString();
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            notes.add(story.then(noted("Note " + i)).position().toString());
        }
        get("/api/v1/incidents", reader, story);

        try (Listening resumed = listen(reader, first)) {
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                notes.add(story.then(noted("Meanwhile " + i)).position().toString());
            }
            for (int i = 0; i < notes.size(); i++) {
                ids.add(resumed.nextOf(story).id());
            }
            assertThat(ids).containsExactlyElementsOf(notes);
        }
        try (Listening again = listen(reader, notes.get(998))) {
            assertThat(again.nextOf(story).id()).isEqualTo(notes.get(999));
        }
    }

    @Test
    void tells_nothing_of_a_restricted_incident_to_strangers() throws Exception {
        String stranger = keyOf("eve", Scope.READ, Scope.ADMIN);
        String before = story().then(declared("Before")).position().toString();
        Story hidden = story().by("ada")
                .then(declared("Leak of okapi data"), assigned(Role.LEGAL, "lex"), restricted(), noted("More okapi"));
        Story open = story().then(declared("For all to see"));
        get("/api/v1/incidents", stranger, open);

        try (Listening blind = listen(stranger, before);
                Listening seeing = listen(keyOf("lex", Scope.READ), before);
                Listening counsel = listen(keyOf("counsel", Scope.READ, Scope.LEGAL), before)) {
            assertThat(blind.next().isOf(open)).isTrue();
            assertThat(List.of(
                            seeing.next().type(),
                            seeing.next().type(),
                            seeing.next().type(),
                            seeing.next().type()))
                    .containsExactly("IncidentDeclared", "RoleAssigned", "IncidentRestricted", "NoteAdded");
            assertThat(counsel.next().isOf(hidden)).isTrue();

            hidden.then(noted("Still more"));
            Story later = story().then(declared("For all again"));

            assertThat(blind.next().isOf(later)).isTrue();
            assertThat(seeing.nextOf(hidden).type()).isEqualTo("NoteAdded");
        }
    }

    @Test
    void refuses_what_is_no_id_of_this_stream() {
        String reader = keyOf("reader", Scope.READ);
        for (String id : List.of("12", "one", "9998-00000000000000000001-00000000000000000001")) {
            var answer = get("/api/v1/stream", reader, "Last-Event-ID", id);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(json(answer).get("code").stringValue()).isEqualTo("invalid-value");
            assertThat(json(answer).at("/errors/0/pointer").stringValue()).isEqualTo("/Last-Event-ID");
        }
    }

    @Test
    void refuses_parameters_and_forms_that_it_does_not_know() {
        String reader = keyOf("reader", Scope.READ);

        assertThat(get("/api/v1/stream?asOf=2026-01-02T12:00:00Z", reader).statusCode())
                .isEqualTo(400);
        assertThat(get("/api/v1/stream", reader, "Accept", "application/json").statusCode())
                .isEqualTo(406);
        assertThat(get("/api/v1/stream", keyOf("writer", Scope.RESPOND)).statusCode())
                .isEqualTo(403);
        assertThat(get("/api/v1/stream", "").statusCode()).isEqualTo(401);
    }

    @Test
    void ends_when_the_key_is_revoked() throws Exception {
        String key = keyOf("leaver", Scope.READ);
        try (ConfigurableApplicationContext node = anotherNode(QUICK);
                Listening listening = listen(node, key, null)) {
            Story story = story().then(declared("Heard before"));
            listening.nextOf(story);
            assertThat(listening.end()).isNotDone();

            revoke(ApiKey.parse(key).orElseThrow());

            assertThat(listening.end()).succeedsWithin(PATIENCE);
        }
    }

    @Test
    void ends_in_order_when_the_service_stops_and_goes_on_at_another_node() throws Exception {
        String reader = keyOf("reader", Scope.READ);
        ConfigurableApplicationContext node = anotherNode();
        try (node;
                Listening listening = listen(node, reader, null)) {
            Story story = story().then(declared("Heard here"));
            String last = listening.nextOf(story).id();

            node.close();

            assertThat(listening.end()).succeedsWithin(PATIENCE);
            assertThat(node.isActive()).isFalse();
            story.then(noted("Heard there"));
            try (Listening resumed = listen(reader, last)) {
                assertThat(resumed.nextOf(story).type()).isEqualTo("NoteAdded");
            }
        }
    }

    private void revoke(ApiKey key) {
        Person admin = Person.of("root", "Root");
        log().append(
                        "ApiKey",
                        ApiKey.streamOf(key.id()),
                        1,
                        new ApiKeyRevoked(key.id(), new Claim(admin, NOON, Precision.SECOND)));
    }
}
