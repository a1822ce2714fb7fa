package dev.klaxon.command.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.Client;
import dev.klaxon.command.Client.Reply;
import dev.klaxon.command.RunningCommandSide;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PostmortemStepsHttpTest {

    private static final String ACTION = """
            {"title": "Alert on the queue", "category": "MONITORING", "owner": {"id": "bo", "name": "Bo Berg"},
             "dueOn": "2026-12-24", "acceptanceCriteria": "It rings in a rehearsal", "okr": "O2"}""";

    private static final String MEETING = "{\"participants\":[{\"id\":\"fay\",\"name\":\"Fay Ohlsen\"}]}";

    private final RunningCommandSide service = RunningCommandSide.get();
    private final Client admin = service.admin();
    private final Reply incident = admin.post("/api/v1/incidents", "{\"title\":\"Checkout fails\"}");
    private final Reply booked = admin.post(
            "/api/v1/postmortems",
            "{\"incidentId\":\"%s\",\"scheduledFor\":\"2026-12-01T10:00:00Z\",".formatted(incident.text("id"))
                    + "\"facilitator\":{\"id\":\"fay\",\"name\":\"Fay Ohlsen\"}}");
    private final String id = booked.text("id");

    @Test
    void is_written_approved_and_published() {
        ok(step("/schedule", "{\"scheduledFor\":\"2026-12-02T10:00:00Z\",\"reason\":\"A holiday\"}"));
        ok(step("/held", "{\"participants\":[{\"id\":\"fay\",\"name\":\"Fay Ohlsen\"}]}"));
        complete();
        ok(step("/detection-gaps", "{\"text\":\"Nothing rang\"}"));
        Reply submitted = ok(step("/submission", "{}"));
        assertThat(submitted.body().at("/warnings/0/code").asText()).isEqualTo("actions-outside-range");

        assertThat(step("/approval", "{}").code()).isEqualTo("own-proposal");
        ok(another().post(path("/approval"), "{\"comment\":\"Well told\"}"));
        Reply published = ok(step("/publication", "{}"));

        assertThat(published.text("id")).isEqualTo(id);
        assertThat(published.etag()).isEqualTo("\"%d\"".formatted(service.eventsOf(id)));
        ok(step("/learnings", "{\"text\":\"Queues fill up\",\"accountIds\":[\"acme\"]}"));
        refused("/factors", "{\"text\":\"One more\"}", "transition-not-allowed");
    }

    @Test
    void is_not_published_before_it_is_complete_and_approved() {
        Reply bare = refused("/publication", "{}", "postmortem-incomplete");
        assertThat(bare.body().path("missing"))
                .extracting(missing -> missing.path("criterion").asText())
                .containsExactly("root-cause", "factor", "why-chain", "approval");

        complete();
        assertThat(refused("/publication", "{}", "postmortem-incomplete").body().path("missing"))
                .extracting(missing -> missing.path("criterion").asText())
                .containsExactly("approval");
    }

    @Test
    void is_not_published_with_what_was_told_after_its_approval() {
        complete();
        ok(step("/submission", "{}"));
        ok(another().post(path("/approval"), "{}"));

        Reply told = ok(step("/factors", "{\"text\":\"The alert was muted\"}"));

        assertThat(told.body().at("/warnings/0/code").asText()).isEqualTo("approval-lapsed");
        assertThat(refused("/publication", "{}", "postmortem-incomplete").body().path("missing"))
                .extracting(missing -> missing.path("criterion").asText())
                .containsExactly("approval");
        ok(step("/submission", "{}"));
        ok(another().post(path("/approval"), "{}"));
        ok(step("/publication", "{}"));
    }

    @Test
    void moves_only_the_ways_there_are() {
        refused("/approval", "{}", "transition-not-allowed");
        refused("/return", "{\"reason\":\"Too short\"}", "transition-not-allowed");
        ok(step("/held", MEETING));
        refused("/held", MEETING, "already-answered");
        refused("/schedule", "{\"scheduledFor\":\"2026-12-02T10:00:00Z\",\"reason\":\"x\"}", "transition-not-allowed");
        ok(step("/submission", "{}"));
        refused("/submission", "{}", "transition-not-allowed");
        ok(step("/return", "{\"reason\":\"Too short\"}"));
        ok(step("/submission", "{}"));
    }

    @Test
    void follows_an_action_to_its_end() {
        Reply added = step("/actions", ACTION);
        assertThat(added.status()).isEqualTo(201);
        String action = "/actions/" + added.text("id");
        refused(action + "/verification", "{}", "transition-not-allowed");
        ok(step(action + "/assignee", "{\"owner\":{\"id\":\"cy\",\"name\":\"Cy\"}}"));
        assertThat(ok(step(action + "/assignee", "{\"owner\":{\"id\":\"cy\",\"name\":\"Cy\"}}"))
                        .eventIds())
                .isEmpty();
        ok(step(action + "/due-date", "{\"dueOn\":\"2027-01-08\",\"reason\":\"A freeze\"}"));
        ok(step(action + "/completion", "{\"note\":\"Deployed\"}"));
        refused(action + "/completion", "{}", "already-answered");
        refused(action + "/drop", "{\"reason\":\"x\"}", "already-answered");
        ok(step(action + "/verification", "{\"note\":\"It rang\"}"));
        refused(action + "/verification", "{}", "already-answered");
        refused("/actions/" + UUID.randomUUID() + "/completion", "{}", "not-found");
    }

    @Test
    void warns_of_names_in_causes() {
        assertThat(ok(step("/factors", "{\"text\":\"Ohlsen pushed the button\"}"))
                        .body()
                        .at("/warnings/0/code")
                        .asText())
                .isEqualTo("person-named");
        assertThat(ok(step("/factors", "{\"text\":\"The on-call engineer had no runbook\"}"))
                        .body()
                        .path("warnings"))
                .isEmpty();
    }

    @Test
    void is_corrected_by_claims_that_stand_beside() {
        Reply factor = ok(step("/factors", "{\"text\":\"A queu\"}"));
        String event = factor.eventIds().getFirst();
        Reply corrected = ok(step("/corrections", correction(event, "text", "A queue")));
        assertThat(corrected.eventIds()).hasSize(1);
        assertThat(ok(step("/corrections", correction(event, "text", "A queue")))
                        .eventIds())
                .isEmpty();
        refused("/corrections", correction(event, "postmortemId", "x"), "field-not-correctable");
        refused("/corrections", correction(event, "occurredAt", "early"), "field-not-correctable");
        refused("/corrections", correction(event, "occurredAt", "2999-01-01T00:00:00Z"), "time-in-future");
        refused("/corrections", correction(UUID.randomUUID().toString(), "text", "x"), "not-found");
    }

    @Test
    void is_held_to_its_own_version_and_to_the_readers_of_the_incident() {
        Reply stale = admin.post(path("/factors"), "{\"text\":\"x\"}", "If-Match", "\"7\"");
        assertThat(stale.status()).isEqualTo(412);
        ok(admin.post(path("/factors"), "{\"text\":\"x\"}", "If-Match", "\"1\""));
        Client other = another();
        admin.post("/api/v1/incidents/" + incident.text("id") + "/restriction", "{\"reason\":\"Legal\"}");
        long before = service.eventsOf(id);

        Reply hidden = other.post(path("/factors"), "{\"text\":\"x\"}");
        Reply absent = other.post("/api/v1/postmortems/" + UUID.randomUUID() + "/factors", "{\"text\":\"x\"}");

        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.text("detail")).isEqualTo(absent.text("detail"));
        assertThat(service.eventsOf(id)).isEqualTo(before);
    }

    private void complete() {
        ok(step("/factors", "{\"text\":\"The queue has no limit\"}"));
        ok(step("/whys", "{\"chain\":[\"The queue was full\",\"It has no limit\"]}"));
        ok(step("/root-cause", "{\"key\":\"queue-limit\",\"text\":\"Queues have no limits\"}"));
        assertThat(step("/actions", ACTION).status()).isEqualTo(201);
    }

    private Client another() {
        String person = "p-" + UUID.randomUUID();
        return service.client(admin.post(
                        "/api/v1/api-keys",
                        "{\"person\":{\"id\":\"%s\",\"name\":\"Dee\"},\"scopes\":[\"respond\",\"command\"]}"
                                .formatted(person))
                .text("key"));
    }

    private Reply step(String step, String body) {
        return admin.post(path(step), body);
    }

    private String path(String step) {
        return "/api/v1/postmortems/" + id + step;
    }

    private static Reply ok(Reply reply) {
        assertThat(reply.status()).as("%s", reply).isEqualTo(200);
        return reply;
    }

    /** Nothing is recorded of it. */
    private Reply refused(String step, String body, String code) {
        long before = service.eventsOf(id);
        Reply reply = step(step, body);
        assertThat(reply.code()).as("%s", reply).isEqualTo(code);
        assertThat(service.eventsOf(id)).isEqualTo(before);
        return reply;
    }

    private static String correction(String event, String field, String value) {
        return "{\"eventId\":\"%s\",\"field\":\"%s\",\"value\":\"%s\",\"reason\":\"The log says so\"}"
                .formatted(event, field, value);
    }
}
