package dev.klaxon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.store.LogIndex.Cut;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class LogIndexTest {

    @AutoClose
    private final OpenStore store = new OpenStore();

    private final IncidentId incident = OpenStore.incident();
    private final DatabaseClock clock = new DatabaseClock(store.dataSource);
    private final LogReader log = new LogReader(store.dataSource, new StoreIdentity(1));
    private final Sequencer sequencer = new Sequencer(store.dataSource, new StoreIdentity(1));
    private final LogIndex index = new LogIndex(store.dataSource, sequencer);

    @Test
    void an_empty_log_has_nothing_at_any_instant() {
        Cut nothing = new Cut(0, Position.START);

        assertThat(index.at(Instant.parse("2001-01-01T00:00:00Z"))).isEqualTo(nothing);
        assertThat(index.at(clock.instant())).isEqualTo(nothing);
        assertThat(index.size()).isZero();
        assertThat(index.positionOf(0)).isEmpty();
        assertThat(index.indexOf(EventIds.next())).isEmpty();
    }

    @Test
    void numbers_the_events_in_the_order_of_their_positions() {
        store.engine.appendEvents(List.of(OpenStore.note(incident, 0, "a"), OpenStore.note(incident, 1, "b")));
        store.append(OpenStore.incident(), 0);
        sequence();
        store.append(incident, 2);
        sequence();

        List<LoggedEvent> all = log.after(Position.START, 10);
        assertThat(index.size()).isEqualTo(4);
        for (int i = 0; i < all.size(); i++) {
            assertThat(index.positionOf(i)).contains(all.get(i).position());
            assertThat(index.indexOf(all.get(i).eventId())).hasValue(i);
        }
        assertThat(index.positionOf(4)).isEmpty();
    }

    @Test
    void takes_more_than_fits_one_turn_in_several() {
        store.engine.appendEvents(LongStream.range(0, 4_500)
                .mapToObj(sequence -> OpenStore.note(incident, sequence, "x"))
                .toList());

        assertThat(sequencer.turn()).isTrue();
        assertThat(sequencer.turn()).isTrue();
        assertThat(sequencer.turn()).isFalse();
        assertThat(index.size()).isEqualTo(4_500);
    }

    @Test
    void tells_what_had_its_number_at_each_instant() {
        List<Instant> instants = new ArrayList<>();
        for (int sequence = 0; sequence < 20; sequence++) {
            instants.add(clock.instant());
            store.append(incident, sequence);
            sequence();
        }
        List<LoggedEvent> all = log.after(Position.START, 100);

        assertThat(index.at(instants.getFirst().minusSeconds(3_600))).isEqualTo(new Cut(0, Position.START));
        for (int i = 1; i < 20; i++) {
            assertThat(index.at(instants.get(i)))
                    .isEqualTo(new Cut(i, all.get(i - 1).position()));
        }
        assertThat(index.at(clock.instant()))
                .isEqualTo(new Cut(20, all.getLast().position()));
    }

    @Test
    void an_instant_counts_to_the_microsecond_and_itself() {
        store.append(incident, 0);
        sequence();
        Instant sequenced = sequencedAt(0);

        assertThat(index.at(sequenced).size()).isEqualTo(1);
        assertThat(index.at(sequenced.plusNanos(999)).size()).isEqualTo(1);
        assertThat(index.at(sequenced.minusNanos(1)).size()).isZero();
    }

    @Test
    void what_is_asked_for_now_is_not_changed_by_what_comes_in_the_same_moment() {
        store.append(incident, 0);
        sequence();
        Instant now = clock.instant();
        long then = index.at(now).size();
        store.append(incident, 1);
        // as if the database's clock went back an hour
        store.one("UPDATE write.log_end SET reached = reached + interval '1 hour' RETURNING 1", Integer.class);
        Instant ahead = store.one("SELECT reached FROM write.log_end", OffsetDateTime.class)
                .toInstant();
        sequence();
        store.append(incident, 2);
        sequence();

        assertThat(index.at(now).size()).isEqualTo(then).isEqualTo(1);
        assertThat(index.at(ahead).size()).isEqualTo(1);
        assertThat(sequencedAt(1)).isAfter(ahead).isBefore(sequencedAt(2));
    }

    @Test
    void waits_for_an_instant_that_is_about_to_come_and_for_no_later_one() {
        store.append(incident, 0);
        sequence();
        Instant soon = clock.instant().plusMillis(200);

        assertThat(index.at(soon).size()).isEqualTo(1);
        assertThat(clock.instant()).isAfterOrEqualTo(soon);
        assertThatThrownBy(() -> index.at(clock.instant().plus(Duration.ofMinutes(1))))
                .isInstanceOf(LogNotReached.class);
    }

    @Test
    void an_idle_log_writes_nothing_however_often_it_is_looked_at() {
        store.append(incident, 0);
        sequence();
        Instant asked = clock.instant();
        index.at(asked);
        String before = store.one("SELECT ctid || '/' || xmin FROM write.log_end", String.class);

        for (int i = 0; i < 10; i++) {
            assertThat(sequencer.turn()).isFalse();
            assertThat(index.at(asked).size()).isEqualTo(1);
        }

        assertThat(store.one("SELECT ctid || '/' || xmin FROM write.log_end", String.class))
                .isEqualTo(before);
    }

    @Test
    void what_an_open_transaction_may_still_precede_gets_its_number_later() throws Exception {
        store.append(incident, 0);
        sequence();
        try (Connection open = store.dataSource.getConnection();
                Statement write = open.createStatement()) {
            open.setAutoCommit(false);
            write.execute("CREATE TABLE public.other (id int)");
            store.append(incident, 1);
            Instant meanwhile = clock.instant();

            assertThat(index.at(meanwhile).size()).isEqualTo(1);
            open.rollback();
            sequence();

            assertThat(index.at(meanwhile).size()).isEqualTo(1);
            assertThat(index.at(clock.instant()).size()).isEqualTo(2);
        }
    }

    /** Also where an autovacuum holds readers up for a moment. */
    private void sequence() {
        long stored = store.one("SELECT count(*) FROM write.event", Long.class);
        while (index.size() < stored) {
            sequencer.turn();
        }
    }

    private Instant sequencedAt(long number) {
        return store.one("SELECT sequenced_at FROM write.log_index WHERE index = " + number, OffsetDateTime.class)
                .toInstant();
    }
}
