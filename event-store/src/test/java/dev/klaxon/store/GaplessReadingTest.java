package dev.klaxon.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.events.incident.IncidentId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** An event is read once no older transaction can still commit; until then its followers wait, and none is lost. */
class GaplessReadingTest {

    private static final String RAW =
            "INSERT INTO write.event (era, place, event_id, stream, sequence, stream_type, type, revision, payload, metadata)"
                    + " SELECT era, 0, ?, ?, 0, stream_type, type, revision, payload, metadata FROM write.event LIMIT 1";

    @AutoClose
    private final OpenStore store = new OpenStore();

    @Test
    void a_transaction_that_appends_first_and_commits_last_loses_nothing() throws Exception {
        IncidentId first = OpenStore.incident();
        store.append(first, 0);
        List<UUID> read = new ArrayList<>();
        TrackingToken token = drain(null, read);
        UUID slow = EventIds.next();

        try (Connection open = store.dataSource.getConnection()) {
            open.setAutoCommit(false);
            appendRaw(open, slow);
            appendConcurrently(1_000);
            token = drain(token, read);
            assertThat(read)
                    .as("nothing after the open transaction is read before it")
                    .hasSize(1);
            open.commit();
        }
        drainUntil(1_002, token, read);

        assertThat(read).hasSize(1_002).doesNotHaveDuplicates().contains(slow);
        assertThat(read.get(1)).as("it stands where it was appended").isEqualTo(slow);
    }

    @Test
    void the_newest_position_is_that_of_the_last_append_also_where_readers_wait() throws Exception {
        store.append(OpenStore.incident(), 0);
        try (Connection open = store.dataSource.getConnection()) {
            open.setAutoCommit(false);
            appendRaw(open, EventIds.next());
            store.append(OpenStore.incident(), 0);

            Position head = PositionToken.positionOf(store.engine.createHeadToken());
            Position newest = store.engine.newest();

            assertThat(newest.isAfter(head)).isTrue();
            open.rollback();
        }
        assertThat(store.engine.newest())
                .isEqualTo(
                        PositionToken.positionOf(store.readAfter(null).getLast().trackingToken()));
    }

    @Test
    void transactions_are_ordered_as_numbers_not_as_digits() {
        IncidentId incident = OpenStore.incident();
        store.append(incident, 0);
        store.append(incident, 1);
        store.one(
                "UPDATE write.event SET tx = CASE sequence WHEN 0 THEN '99'::xid8 ELSE '100'::xid8 END RETURNING 1",
                Integer.class);
        List<? extends TrackedEventMessage<?>> read = store.readAfter(null);
        assertThat(read)
                .extracting(
                        event -> PositionToken.positionOf(event.trackingToken()).tx())
                .containsExactly(99L, 100L);
        assertThat(PositionToken.positionOf(store.engine.createHeadToken()).tx())
                .isEqualTo(100);
        assertThat(PositionToken.positionOf(
                                store.engine.createTokenAt(read.getLast().getTimestamp()))
                        .tx())
                .isEqualTo(99);
    }

    @Test
    void a_rolled_back_append_leaves_a_hole_that_holds_nobody_up() throws Exception {
        store.append(OpenStore.incident(), 0);
        try (Connection open = store.dataSource.getConnection()) {
            open.setAutoCommit(false);
            appendRaw(open, EventIds.next());
            open.rollback();
        }
        store.append(OpenStore.incident(), 0);
        drainUntil(2, null, new ArrayList<>());
        assertThat(store.one("SELECT (max(tx::text::bigint) - min(tx::text::bigint)) FROM write.event", Long.class))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void events_of_writers_at_once_are_read_once_each_in_a_growing_order() throws Exception {
        List<UUID> read = new ArrayList<>();
        TrackingToken token = null;
        try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                running.add(writers.submit(() -> {
                    IncidentId incident = OpenStore.incident();
                    for (int sequence = 0; sequence < 200; sequence++) {
                        store.append(incident, sequence);
                    }
                }));
            }
            while (running.stream().anyMatch(future -> !future.isDone())) {
                token = drain(token, read);
            }
            for (Future<?> future : running) {
                future.get();
            }
        }
        drainUntil(800, token, read);
        assertThat(read).hasSize(800).doesNotHaveDuplicates();
    }

    private void appendConcurrently(int count) throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                all.add(writers.submit(() -> store.append(OpenStore.incident(), 0)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    /** Another transaction of the cluster, such as an autovacuum, may hold readers up for a moment. */
    private void drainUntil(int count, @Nullable TrackingToken from, List<UUID> into) {
        AtomicReference<@Nullable TrackingToken> token = new AtomicReference<>(from);
        Awaitility.await().until(() -> {
            token.set(drain(token.get(), into));
            return into.size() >= count;
        });
    }

    private @Nullable TrackingToken drain(@Nullable TrackingToken token, List<UUID> into) {
        TrackingToken last = token;
        for (TrackedEventMessage<?> event : store.readAfter(token)) {
            assertThat(PositionToken.positionOf(event.trackingToken())).isGreaterThan(PositionToken.positionOf(last));
            into.add(OpenStore.idOf(event));
            last = event.trackingToken();
        }
        assertThat(new HashSet<>(into)).hasSameSizeAs(into);
        return last;
    }

    private static void appendRaw(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(RAW);
                Statement check = connection.createStatement()) {
            check.execute("SELECT 1");
            insert.setObject(1, id);
            insert.setString(2, id.toString());
            insert.executeUpdate();
        }
    }
}
