package dev.klaxon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.NoteAdded;
import dev.klaxon.store.Append.Reservation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class EventEngineTest {

    @AutoClose
    private final OpenStore store = new OpenStore();

    private final IncidentId incident = OpenStore.incident();
    private final Receipts receipts = new Receipts(store.dataSource);
    private final Reservations reservations = new Reservations(store.dataSource);

    @Test
    void reads_a_stream_back_with_its_texts_in_the_clear() {
        store.engine.appendEvents(
                List.of(OpenStore.note(incident, 0, "Zoë's \"first\" note"), OpenStore.note(incident, 1, "second")));
        List<? extends DomainEventMessage<?>> stream =
                store.engine.readEvents(incident.toString()).asStream().toList();
        assertThat(stream).extracting(DomainEventMessage::getSequenceNumber).containsExactly(0L, 1L);
        assertThat(((NoteAdded) stream.getFirst().getPayload()).text()).isEqualTo(Text.of("Zoë's \"first\" note"));
        assertThat(store.engine.lastSequenceNumberFor(incident.toString())).contains(1L);
    }

    @Test
    void stores_logical_names_and_no_text_in_the_payload() {
        store.engine.appendEvents(List.of(OpenStore.note(incident, 0, "a secret")));
        assertThat(store.one("SELECT type || '/' || revision FROM write.event", String.class))
                .isEqualTo("NoteAdded/1");
        String payload = store.one("SELECT payload FROM write.event", String.class);
        assertThat(payload).doesNotContain("secret").doesNotContain("Ada").contains("\"text\":{\"c\":\"");
        assertThat(store.one("SELECT disclosures FROM write.event", String.class))
                .contains("a secret", "Ada");
    }

    @Test
    void reading_leaves_the_stored_bytes_as_they_are_and_blanked_disclosures_read_as_erased() {
        store.append(incident, 0);
        String before = store.one("SELECT payload FROM write.event", String.class);
        store.readAfter(null);
        assertThat(store.one("SELECT payload FROM write.event", String.class)).isEqualTo(before);

        store.one("UPDATE write.event SET disclosures = NULL RETURNING 1", Integer.class);
        NoteAdded note = (NoteAdded) store.readAfter(null).getFirst().getPayload();
        assertThat(note.text()).isEqualTo(Text.erased());
        assertThat(note.claim().actor().name().isErased()).isTrue();
        assertThat(note.claim().actor().id()).isEqualTo("ada");
    }

    @Test
    void a_position_counts_only_the_events_of_its_own_append() {
        store.engine.appendEvents(List.of(OpenStore.note(incident, 0, "a"), OpenStore.note(incident, 1, "b")));
        store.append(incident, 2);

        List<Position> positions = store.readAfter(null).stream()
                .map(event -> PositionToken.positionOf(event.trackingToken()))
                .toList();

        assertThat(positions).extracting(Position::place).containsExactly(0, 1, 0);
        assertThat(positions).extracting(Position::tx).satisfies(tx -> {
            assertThat(tx.get(1)).isEqualTo(tx.get(0));
            assertThat(tx.get(2)).isGreaterThan(tx.get(0));
        });
        assertThat(positions)
                .isSorted()
                .allSatisfy(position ->
                        assertThat(Position.parse(position.toString())).isEqualTo(position));
    }

    @Test
    void refuses_a_second_event_at_the_same_place_of_a_stream() {
        store.append(incident, 0);
        assertThatThrownBy(() -> store.append(incident, 0)).isInstanceOf(ConcurrencyException.class);
        assertThat(store.readAfter(null)).hasSize(1);
    }

    @Test
    void refuses_an_event_without_a_stream() {
        assertThatThrownBy(() -> store.engine.appendEvents(List.of(GenericEventMessage.asEventMessage("loose"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writes_events_reservations_and_receipt_together_or_not_at_all() {
        Receipt.Request request = new Receipt.Request("ada", "POST", "/x", "key-1", "00");
        Position position = appendWith(incident, new Reservation("kind", "key", "me"), request);
        assertThat(receipts.find(request)).hasValueSatisfying(given -> {
            assertThat(given.answer()).isEqualTo("{}");
            assertThat(given.position()).isEqualTo(position);
        });
        assertThat(reservations.owner("kind", "key")).contains("me");

        IncidentId other = OpenStore.incident();
        Receipt.Request second = new Receipt.Request("ada", "POST", "/x", "key-2", "00");
        assertThatThrownBy(() -> appendWith(other, new Reservation("kind", "key", "other"), second))
                .isInstanceOf(ReservationTaken.class);
        assertThatThrownBy(() -> appendWith(other, new Reservation("kind", "free", "other"), request))
                .isInstanceOf(ReceiptGiven.class);
        assertThat(store.readAfter(null)).hasSize(1);
        assertThat(receipts.find(second)).isEmpty();
        assertThat(reservations.owner("kind", "free")).isEmpty();
    }

    @Test
    void the_head_is_what_can_be_read_and_a_token_at_an_instant_stands_just_before_it() {
        assertThat(store.engine.createHeadToken()).isNull();
        assertThat(store.engine.createTokenAt(Instant.EPOCH)).isNull();
        store.append(incident, 0);
        store.append(incident, 1);
        var events = store.readAfter(null);
        assertThat(store.engine.createHeadToken()).isEqualTo(events.getLast().trackingToken());
        Instant second = events.getLast().getTimestamp();
        assertThat(store.engine.createTokenAt(second))
                .isEqualTo(events.getFirst().trackingToken());
        assertThat(store.engine.createTokenAt(Instant.EPOCH)).isNull();
        assertThat(store.engine.createTokenAt(second.plusSeconds(3600)))
                .isEqualTo(events.getLast().trackingToken());
    }

    @Test
    void finds_the_highest_key_of_a_kind() {
        assertThat(reservations.highest("turn")).isEmpty();
        for (Reservation taken : List.of(
                new Reservation("turn", "009", "me"),
                new Reservation("turn", "010", "me"),
                new Reservation("turn", "002", "me"),
                new Reservation("turns", "999", "me"))) {
            Receipt.Request request = new Receipt.Request("ada", "POST", "/x", taken.key(), "00");
            appendWith(OpenStore.incident(), taken, request);
        }

        assertThat(reservations.highest("turn")).contains("010");
    }

    private Position appendWith(IncidentId stream, Reservation reservation, Receipt.Request request) {
        DefaultUnitOfWork<?> work = DefaultUnitOfWork.startAndGet(OpenStore.note(stream, 0, "x"));
        try {
            Append.current().take(reservation);
            Append.current().receipt(events -> new Receipt(request, "{}"));
            store.engine.appendEvents(List.of(OpenStore.note(stream, 0, "x")));
            return Objects.requireNonNull(Append.current().position());
        } finally {
            work.rollback();
        }
    }
}
