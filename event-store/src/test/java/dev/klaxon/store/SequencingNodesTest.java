package dev.klaxon.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.store.LogIndex.Cut;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Two nodes sequence at once while writers append, some of them in transactions that commit late or never. */
class SequencingNodesTest {

    private static final int INSTANTS = 1_000;
    private static final String RAW = """
            INSERT INTO write.event (era, place, event_id, stream, sequence, stream_type, type, revision, payload, metadata)
            SELECT 1, 0, ?, ?, 0, 'Incident', 'NoteAdded', '1', '{}', '{}'
            """;

    @AutoClose
    private final OpenStore store = new OpenStore();

    private final DatabaseClock clock = new DatabaseClock(store.dataSource);
    private final AtomicBoolean asking = new AtomicBoolean(true);

    @Test
    void an_answer_given_right_at_an_instant_is_the_answer_for_ever() throws Exception {
        LogIndex index = new LogIndex(store.dataSource, sequencer());
        Map<Instant, Cut> answers = new HashMap<>();
        try (ExecutorService others = Executors.newFixedThreadPool(5)) {
            List<Future<?>> running = new ArrayList<>(List.of(
                    others.submit(this::sequence),
                    others.submit(this::sequence),
                    others.submit(this::append),
                    others.submit(this::append),
                    others.submit(this::appendLate)));
            Instant begun = clock.instant();
            Random random = new Random(4);
            while (answers.size() < INSTANTS) {
                Instant now = clock.instant();
                // now, a moment before or after now, or any time since the beginning
                Instant asked = switch (random.nextInt(4)) {
                    case 0 -> now;
                    case 1 -> now.minusNanos(random.nextInt(3_000_000));
                    case 2 -> now.plusNanos(random.nextInt(3_000_000));
                    default ->
                        begun.plusNanos(
                                random.nextLong(Duration.between(begun, now).toNanos() + 1));
                };
                answers.putIfAbsent(asked, index.at(asked));
            }
            asking.set(false);
            for (Future<?> each : running) {
                each.get();
            }
        }
        Sequencer last = sequencer();
        long stored = store.one("SELECT count(*) FROM write.event", Long.class);
        while (index.size() < stored) {
            last.turn();
        }

        assertThat(answers)
                .allSatisfy((instant, cut) -> assertThat(index.at(instant)).isEqualTo(cut));
        assertThat(answers.values())
                .extracting(Cut::size)
                .doesNotContain(stored)
                .filteredOn(size -> size > 0)
                .isNotEmpty();
        assertThat(store.one("""
                SELECT count(*) FROM (
                    SELECT index, sequenced_at, row_number() OVER (ORDER BY era, tx, place) - 1 AS place_in_order,
                        lag(sequenced_at) OVER (ORDER BY index) AS before
                    FROM write.log_index JOIN write.event USING (era, tx, place, event_id)) numbered
                WHERE index = place_in_order AND coalesce(before <= sequenced_at, true)
                """, Long.class))
                .as("dense, each once, in the order of positions, at times that never fall")
                .isEqualTo(stored);
    }

    private Sequencer sequencer() {
        return new Sequencer(store.dataSource, new StoreIdentity(1));
    }

    private void sequence() {
        Sequencer sequencer = sequencer();
        while (asking.get()) {
            sequencer.turn();
        }
    }

    private void append() {
        IncidentId incident = OpenStore.incident();
        for (long sequence = 0; asking.get(); sequence++) {
            store.append(incident, sequence);
        }
    }

    /** Each appends early in its life; every other one rolls back. */
    private Void appendLate() throws Exception {
        for (int i = 0; asking.get(); i++) {
            try (Connection open = store.dataSource.getConnection();
                    PreparedStatement insert = open.prepareStatement(RAW);
                    PreparedStatement wait = open.prepareStatement("SELECT pg_sleep(0.004)")) {
                open.setAutoCommit(false);
                insert.setObject(1, EventIds.next());
                insert.setString(2, OpenStore.incident().toString());
                insert.executeUpdate();
                wait.execute();
                if (i % 2 == 0) {
                    open.commit();
                } else {
                    open.rollback();
                }
            }
        }
        return null;
    }
}
