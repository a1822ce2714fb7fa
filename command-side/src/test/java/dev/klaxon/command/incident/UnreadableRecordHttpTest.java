package dev.klaxon.command.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.Client;
import dev.klaxon.command.Client.Reply;
import dev.klaxon.command.RunningCommandSide;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record whose history cannot be read takes no command, and no other record notices. */
class UnreadableRecordHttpTest {

    private static final String NOTE = "{\"text\":\"All is well\"}";

    private final RunningCommandSide service = RunningCommandSide.get();
    private final Client admin = service.admin();
    private final String incident = admin.declared("");
    private final String stream = incident.substring(incident.lastIndexOf('/') + 1);

    @BeforeEach
    void keep_the_event_as_it_is() {
        service.database()
                .sql("CREATE TABLE public.kept AS SELECT * FROM write.event WHERE stream = ? AND sequence = 0")
                .param(stream)
                .update();
    }

    @AfterEach
    void put_it_back() {
        service.database().sql("""
                UPDATE write.event e SET type = k.type, revision = k.revision, payload = k.payload,
                    disclosures = k.disclosures
                FROM public.kept k WHERE e.stream = k.stream AND e.sequence = k.sequence
                """).update();
        service.database().sql("DROP TABLE public.kept").update();

        assertThat(admin.post(incident + "/notes", NOTE).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload = '{'",
                "payload = '[]'",
                "payload = replace(payload, '\"occurredAt\":\"2', '\"occurredAt\":\"x')",
                "disclosures = replace(disclosures, 'Checkout fails', 'Nothing fails')",
                "disclosures = 'gone'",
                "type = 'IncidentForeseen'",
                "revision = '99'"
            })
    void is_refused_under_a_code_of_its_own_and_nothing_is_recorded(String damage) {
        long before = service.eventsOf(stream);
        service.database()
                .sql("UPDATE write.event SET " + damage + " WHERE stream = ? AND sequence = 0")
                .param(stream)
                .update();

        Reply reply = admin.post(incident + "/notes", NOTE, "Idempotency-Key", "note-" + stream);

        assertThat(reply.status()).as("%s", reply).isEqualTo(503);
        assertThat(reply.code()).isEqualTo("record-unreadable");
        assertThat(service.eventsOf(stream)).isEqualTo(before);
        assertThat(admin.post(admin.declared("") + "/notes", NOTE).status()).isEqualTo(201);
    }
}
