package dev.klaxon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.NoteAdded;
import dev.klaxon.store.UnreadableEvent.Reason;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogReaderTest {

    @AutoClose
    private final OpenStore store = new OpenStore();

    private final IncidentId incident = OpenStore.incident();
    private final LogReader log = new LogReader(store.dataSource, new StoreIdentity(1));

    @Test
    void reads_on_from_a_position_and_up_to_one() {
        for (int sequence = 0; sequence < 5; sequence++) {
            store.append(incident, sequence);
        }
        List<LoggedEvent> all = log.after(Position.START, 10);
        Position second = all.get(1).position();
        Position fourth = all.get(3).position();

        assertThat(all).extracting(LoggedEvent::sequence).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(log.after(second, 2)).extracting(LoggedEvent::sequence).containsExactly(2L, 3L);
        assertThat(log.between(second, fourth, 10))
                .extracting(LoggedEvent::sequence)
                .containsExactly(2L, 3L);
        assertThat(log.after(log.head(), 10)).isEmpty();
        assertThat(log.head()).isEqualTo(log.newest()).isEqualTo(all.getLast().position());
    }

    @Test
    void says_of_each_event_where_and_what_it_is() {
        store.engine.appendEvents(List.of(OpenStore.note(incident, 0, "Zoë's \"first\"\n\\note")));

        LoggedEvent event = log.after(Position.START, 1).getFirst();

        assertThat(event.stream()).isEqualTo(incident.toString());
        assertThat(event.streamType()).isEqualTo("Incident");
        assertThat(event.type()).isEqualTo("NoteAdded");
        assertThat(event.revision()).isEqualTo("1");
        assertThat(((NoteAdded) event.event()).text()).isEqualTo(Text.of("Zoë's \"first\"\n\\note"));
        assertThat(event.toString()).doesNotContain("Zoë");
    }

    @Test
    void reads_a_stream_from_a_sequence_on_and_up_to_a_position_whatever_its_length() {
        store.engine.appendEvents(LongStream.range(0, 2_500)
                .mapToObj(sequence -> OpenStore.note(incident, sequence, "note"))
                .toList());
        store.append(OpenStore.incident(), 0);
        store.append(incident, 2_500);
        Position last = log.newest();

        assertThat(log.stream(incident.toString(), 0)).hasSize(2_501);
        List<LoggedEvent> tail = log.stream(incident.toString(), 999).toList();
        assertThat(tail).hasSize(1_502).isSortedAccordingTo((a, b) -> Long.compare(a.sequence(), b.sequence()));
        assertThat(log.stream(incident.toString(), 2_000, tail.getLast().position()))
                .hasSize(501);
        assertThat(log.stream(incident.toString(), 2_000, tail.get(1_500).position()))
                .hasSize(500);
        assertThat(last).isEqualTo(tail.getLast().position());
        assertThat(log.stream("nobody's", 0)).isEmpty();
    }

    @Test
    void shows_nothing_that_an_open_transaction_may_still_precede() throws Exception {
        store.append(incident, 0);
        try (Connection open = store.dataSource.getConnection();
                Statement write = open.createStatement()) {
            open.setAutoCommit(false);
            write.execute("CREATE TABLE public.other (id int)");
            store.append(incident, 1);

            assertThat(log.after(Position.START, 10)).hasSize(1);
            assertThat(log.stream(incident.toString(), 0)).hasSize(2);
            assertThat(log.newest()).isGreaterThan(log.head());
            open.rollback();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            type = 'NoteSung'                                                           | UNKNOWN_TYPE
            revision = '99'                                                             | UNKNOWN_TYPE
            payload = '{'                                                               | BROKEN_PAYLOAD
            payload = 'null', disclosures = NULL                                        | BROKEN_PAYLOAD
            payload = replace(payload, '2026-01-02T', 'a secret of')                    | BROKEN_PAYLOAD
            payload = regexp_replace(payload, '"c":"...', '"c":"abc')                   | DISCLOSURE_MISMATCH
            disclosures = replace(disclosures, 'a secret', 'no secret')                 | DISCLOSURE_MISMATCH
            disclosures = regexp_replace(disclosures, '"salt":"...', '"salt":"abc')     | DISCLOSURE_MISMATCH
            disclosures = regexp_replace(disclosures, '"salt":".', '"salt":"*')         | DISCLOSURE_MISMATCH
            disclosures = '['                                                           | DISCLOSURE_MISMATCH
            """)
    void an_event_that_cannot_be_read_keeps_nobody_from_the_others(String damage, Reason reason) {
        for (int sequence = 0; sequence < 3; sequence++) {
            store.engine.appendEvents(List.of(OpenStore.note(incident, sequence, "a secret " + sequence)));
        }
        store.one("UPDATE write.event SET " + damage + " WHERE sequence = 1 RETURNING 1", Integer.class);

        List<LoggedEvent> read = log.after(Position.START, 10);

        assertThat(((NoteAdded) read.get(0).event()).text()).isEqualTo(Text.of("a secret 0"));
        assertThat(((NoteAdded) read.get(2).event()).text()).isEqualTo(Text.of("a secret 2"));
        assertThatThrownBy(() -> read.get(1).event()).isInstanceOfSatisfying(UnreadableEvent.class, unreadable -> {
            assertThat(unreadable.reason()).isEqualTo(reason);
            assertThat(unreadable.eventId()).isEqualTo(read.get(1).eventId());
            assertThat(unreadable).hasMessageContaining(incident.toString()).hasNoCause();
            assertThat(unreadable.getMessage()).doesNotContain("secret");
        });
        assertThatThrownBy(() ->
                        store.engine.readEvents(incident.toString()).asStream().toList())
                .isInstanceOf(UnreadableEvent.class);
    }
}
