package dev.klaxon.command.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.Client;
import dev.klaxon.command.Client.Reply;
import dev.klaxon.command.RunningCommandSide;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.incident.IncidentEvent;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    private final RunningCommandSide service = RunningCommandSide.get();
    private final Client admin = service.admin();

    @Test
    void leads_to_the_same_state_as_all_events() {
        String incident = eventful();
        String stream = incident.substring(incident.lastIndexOf('/') + 1);

        DomainEventMessage<?> snapshot =
                service.part(EventStorageEngine.class).readSnapshot(stream).orElseThrow();
        IncidentState restored = Objects.requireNonNull(((Incident) snapshot.getPayload()).state());

        assertThat(snapshot.getSequenceNumber()).isGreaterThanOrEqualTo(99);
        assertThat(restored).isEqualTo(folded(stream, snapshot.getSequenceNumber()));
        assertThat(service.database()
                        .sql("SELECT type FROM write.snapshot WHERE stream = ?")
                        .param(stream)
                        .query(String.class)
                        .single())
                .isEqualTo("Incident");
    }

    @Test
    void carries_commands_on_from_where_it_stands() {
        String incident = eventful();
        String stream = incident.substring(incident.lastIndexOf('/') + 1);

        Reply known = admin.post(incident + "/services", "{\"name\":\"service-0\"}");
        Reply fresh = admin.post(incident + "/notes", "{\"text\":\"One more\"}");

        assertThat(known.eventIds()).isEmpty();
        assertThat(fresh.status()).isEqualTo(201);
        assertThat(fresh.body().path("version").asLong()).isEqualTo(service.eventsOf(stream));
    }

    private String eventful() {
        String incident = admin.declared(",\"severity\":\"SEV-0\",\"impact\":{\"dataRisk\":\"CONFIRMED\","
                + "\"revenueAtRisk\":{\"amount\":\"12.50\",\"currency\":\"USD\"}},\"services\":[{\"name\":\"a\"}],"
                + "\"accounts\":[{\"accountId\":\"a-1\"}],"
                + "\"channel\":{\"kind\":\"slack\",\"url\":\"https://chat.example.com\"}");
        String started = admin.post(
                        incident + "/mitigations",
                        "{\"kind\":\"ROLLBACK\",\"description\":\"d\",\"riskNotes\":\"r\",\"rollbackPlan\":\"p\","
                                + "\"reversible\":true}")
                .text("id");
        admin.post(incident + "/mitigations/" + started + "/outcome", "{\"outcome\":\"SUCCEEDED\",\"result\":\"r\"}");
        admin.post(incident + "/acknowledgements", "{\"occurredAt\":\"2026-01-02T03:04:05Z\",\"precision\":\"HOUR\"}");
        admin.post(incident + "/evidence", "{\"kind\":\"LOG\",\"title\":\"t\",\"text\":\"x\"}");
        admin.post(
                incident + "/decisions",
                "{\"question\":\"q\",\"options\":[\"a\",\"b\"],\"choice\":\"a\",\"riskNotes\":\"r\",\"reversible\":false,"
                        + "\"decider\":{\"id\":\"d\",\"name\":\"D\"}}");
        admin.put(incident + "/roles/SCRIBE", "{\"assignee\":{\"id\":\"a\",\"name\":\"A\"}}");
        admin.put(incident + "/roles/SCRIBE", "{\"assignee\":{\"id\":\"b\",\"name\":\"B\"},\"handoverNote\":\"n\"}");
        admin.put(incident + "/roles/LEGAL/members/l", "{\"name\":\"L\"}");
        admin.delete(incident + "/roles/LEGAL/members/l");
        admin.post(incident + "/transitions", "{\"to\":\"CONTAINED\",\"statement\":\"s\"}");
        for (int i = 0; i < 90; i++) {
            admin.post(incident + "/services", "{\"name\":\"service-%d\"}".formatted(i));
        }
        return incident;
    }

    private IncidentState folded(String stream, long last) {
        @Nullable IncidentState state = null;
        var events = service.part(EventStore.class).readEvents(stream, 0);
        while (events.hasNext() && events.peek().getSequenceNumber() <= last) {
            DomainEventMessage<?> message = events.next();
            state = IncidentState.next(
                    state, UUID.fromString(message.getIdentifier()), (IncidentEvent) message.getPayload());
        }
        return Objects.requireNonNull(state);
    }
}
