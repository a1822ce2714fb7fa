package dev.klaxon.command.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.Client;
import dev.klaxon.command.Client.Reply;
import dev.klaxon.command.RunningCommandSide;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Event;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.store.EventIds;
import dev.klaxon.store.EventLog;
import java.util.Objects;

/** A fresh incident of severity SEV-2 behind HTTP, as the person {@code admin} commands it. */
public final class IncidentHttp {

    private final RunningCommandSide service = RunningCommandSide.get();
    private final Client admin = service.admin();
    private final String path = admin.declared("");

    /** Posts under the incident. */
    public Reply post(String command, String body) {
        return post(admin, command, body);
    }

    /** Posts under the incident as somebody else. */
    public Reply post(Client other, String command, String body) {
        return other.post(path + "/" + command, body);
    }

    /** Posts what must be taken, and gives the id that the receipt names. */
    public String made(String command, String body) {
        Reply reply = post(command, body);
        assertThat(reply.status()).as("%s", reply).isEqualTo(201);
        assertThat(reply.eventIds()).hasSize(1);
        assertThat(reply.text("incidentId")).isEqualTo(id());
        return reply.text("id");
    }

    /** Posts what must be taken without making a record of its own. */
    public void changed(String command, String body) {
        assertThat(reply(post(command, body), 200).eventIds()).hasSize(1);
    }

    /** Deletes under the incident. */
    public Reply delete(String command) {
        return reply(admin.delete(path + "/" + command), 200);
    }

    /** Posts what must be refused, with nothing recorded. */
    public Reply refused(String command, String body, int status, String code) {
        return refused(admin, command, body, status, code);
    }

    /** Posts as somebody else what must be refused, with nothing recorded. */
    public Reply refused(Client other, String command, String body, int status, String code) {
        long before = service.eventsOf(id());
        Reply reply = reply(post(other, command, body), status);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(service.eventsOf(id())).isEqualTo(before);
        return reply;
    }

    /** A piece of evidence. */
    public String evidence(String kind) {
        return made("evidence", "{\"kind\":\"%s\",\"title\":\"t\",\"text\":\"x\"}".formatted(kind));
    }

    /** Somebody else, who may respond. */
    public Client responder(String person) {
        return service.client(
                admin.post("/api/v1/api-keys", """
                {"person":{"id":"%s","name":"%s"},"scopes":["read","respond"]}""".formatted(person, person)).text("key"));
    }

    /** The incident as its events tell it now. */
    public IncidentState state() {
        IncidentState state = null;
        for (Event event : service.part(EventLog.class).stream(id())) {
            state = IncidentState.next(state, EventIds.next(), (IncidentEvent) event);
        }
        return Objects.requireNonNull(state);
    }

    private String id() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Reply reply(Reply reply, int status) {
        assertThat(reply.status()).as("%s", reply).isEqualTo(status);
        return reply;
    }
}
