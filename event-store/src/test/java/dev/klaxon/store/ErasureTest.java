package dev.klaxon.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.EvidenceRedacted;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.NoteAdded;
import dev.klaxon.store.Erasure.Due;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ErasureTest {

    @AutoClose
    private final OpenStore store = new OpenStore();

    private final Erasure erasure = new Erasure(store.dataSource);
    private final IncidentId incident = OpenStore.incident();

    @Test
    void blanks_one_text_and_leaves_the_payload_and_the_others() {
        store.append(incident, 0);
        store.append(incident, 1);
        String payload = store.one("SELECT payload FROM write.event WHERE sequence = 0", String.class);

        erasure.blank(incident.toString(), idOf(0), Set.of("/text"));
        erasure.blank(incident.toString(), idOf(0), Set.of("/text"));

        assertThat(note(0).text()).isEqualTo(Text.erased());
        assertThat(note(0).claim().actor().name()).isEqualTo(Text.of("Ada"));
        assertThat(note(1).text()).isEqualTo(Text.of("note 1"));
        assertThat(store.one("SELECT payload FROM write.event WHERE sequence = 0", String.class))
                .isEqualTo(payload);
        assertThat(store.one("SELECT disclosures FROM write.event WHERE sequence = 0", String.class))
                .doesNotContain("note 0");
    }

    @Test
    void leaves_no_disclosures_where_all_are_blank() {
        store.append(incident, 0);

        erasure.blank(incident.toString(), idOf(0), Set.of("/text", "/actor/name"));
        erasure.blank(incident.toString(), idOf(0), Set.of("/text"));

        assertThat(store.one("SELECT (disclosures IS NULL)::int FROM write.event", Integer.class))
                .isOne();
        assertThat(note(0).claim().actor().name().isErased()).isTrue();
    }

    @Test
    void knows_what_is_due_until_it_is_done() {
        store.append(incident, 0);
        assertThat(erasure.due()).isEmpty();

        store.engine.appendEvents(List.of(redacted(1)));
        Due due = new Due(incident.toString(), 1);
        assertThat(erasure.due()).containsExactly(due);

        erasure.done(due);
        assertThat(erasure.due()).isEmpty();

        store.engine.appendEvents(List.of(redacted(2)));
        assertThat(erasure.due()).containsExactly(new Due(incident.toString(), 2));
    }

    @Test
    void drops_snapshots_from_before_and_takes_none_late() {
        store.append(incident, 0);
        store.append(incident, 1);
        store.engine.appendEvents(List.of(redacted(2)));
        store.engine.storeSnapshot(OpenStore.note(incident, 1, "of old"));

        erasure.done(new Due(incident.toString(), 2));
        assertThat(snapshots()).isZero();

        store.engine.storeSnapshot(OpenStore.note(incident, 1, "late"));
        assertThat(snapshots()).isZero();

        store.engine.storeSnapshot(OpenStore.note(incident, 2, "of now"));
        erasure.forgetSnapshots();
        assertThat(snapshots()).isOne();
    }

    private UUID idOf(long sequence) {
        return store.one("SELECT event_id FROM write.event WHERE sequence = " + sequence, UUID.class);
    }

    private int snapshots() {
        return store.one("SELECT count(*)::int FROM write.snapshot", Integer.class);
    }

    private NoteAdded note(int sequence) {
        return (NoteAdded)
                store.engine.readEvents(incident.toString(), sequence).next().getPayload();
    }

    private GenericDomainEventMessage<EvidenceRedacted> redacted(long sequence) {
        Claim claim = new Claim(Person.of("ada", "Ada"), Instant.parse("2026-01-02T03:04:05Z"), Precision.SECOND);
        return new GenericDomainEventMessage<>(
                "Incident",
                incident.toString(),
                sequence,
                new EvidenceRedacted(incident, new EvidenceId(EventIds.next()), Text.of("why"), false, claim));
    }
}
