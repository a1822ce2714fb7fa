package dev.klaxon.command.promises;

import static dev.klaxon.events.incident.Severity.SEV_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.klaxon.events.incident.Status;
import dev.klaxon.events.postmortem.ActionId;
import dev.klaxon.events.watch.ActionBecameOverdue;
import dev.klaxon.events.watch.PostmortemBecameOverdue;
import dev.klaxon.events.watch.WatchEvent;
import dev.klaxon.postgres.TestDatabase;
import dev.klaxon.postgres.TestPostgres;
import dev.klaxon.store.EventIds;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is owed once incidents are over, by a virtual clock that goes on by days. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LearningSweepTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestDatabase database = TestPostgres.freshDatabase();
    private final VirtualClock clock = new VirtualClock();
    private Node node = Node.start(database, clock);

    @AfterAll
    void close() {
        node.close();
    }

    @Test
    void records_that_nobody_booked_a_postmortem_until_somebody_does() {
        Tale late =
                Tale.declared(clock.instant().minus(Duration.ofDays(20)), SEV_1).moved(10, Status.RESOLVED);
        Tale booked =
                Tale.declared(clock.instant().minus(Duration.ofDays(20)), SEV_1).moved(10, Status.RESOLVED);
        Tale imported =
                Tale.imported(clock.instant().minus(Duration.ofDays(20)), SEV_1).moved(10, Status.RESOLVED);
        Learning.booked(booked, 20 * 24 * 60, 30 * 24 * 60).tell(node.events());
        known(imported.tell(node.events()));
        known(booked);
        known(late.tell(node.events()));

        clock.pass(Duration.ofSeconds(6));

        overdue(late, 1);
        assertThat(node.overdue(late.id()).getFirst())
                .isInstanceOfSatisfying(
                        PostmortemBecameOverdue.class,
                        event -> assertThat(event.postmortemId()).isNull());
        assertThat(node.overdue(booked.id())).isEmpty();
        assertThat(node.overdue(imported.id())).isEmpty();
    }

    @Test
    void records_an_action_that_is_late_each_time_its_day_was_moved_across_a_restart() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        ActionId left = new ActionId(EventIds.next());
        ActionId done = new ActionId(EventIds.next());
        Tale tale = Tale.declared(clock.instant(), SEV_1).moved(0, Status.RESOLVED);
        Learning learning =
                Learning.booked(tale, 1, 2).held(2).action(2, left, today).action(2, done, today);
        tale.moved(3, Status.CLOSED);
        learning.completed(3, done).tell(node.events());
        known(tale);
        node.close();
        clock.pass(Duration.ofHours(25));

        node = Node.start(database, clock);

        overdue(tale, 1);
        int now = 25 * 60;
        learning.moved(now, left, today.plusDays(3)).tell(node.events());
        known(tale);
        clock.pass(Duration.ofDays(3));
        overdue(tale, 2);
        List<WatchEvent> events = node.overdue(tale.id());
        assertThat(events)
                .allSatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                ActionBecameOverdue.class,
                                late -> assertThat(late.actionId()).isEqualTo(left)));
        assertThat(events).extracting(WatchEvent::windowId).doesNotHaveDuplicates();
    }

    @Test
    void takes_back_what_is_owed_by_an_incident_that_is_cancelled() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Tale tale = Tale.declared(clock.instant(), SEV_1).staffed();
        Learning learning = Learning.booked(tale, 1, 2);
        learning.action(2, new ActionId(EventIds.next()), today).tell(node.events());
        known(tale);
        await().atMost(PATIENCE).until(() -> node.waitsFor(tale.id()) > 0);

        tale.cancelled(3).tell(node.events());

        await().atMost(PATIENCE).until(() -> node.waitsFor(tale.id()) == 0);
    }

    private void known(Tale tale) {
        await().atMost(PATIENCE).until(() -> node.knows(tale.id()));
    }

    private void overdue(Tale tale, int events) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(node.overdue(tale.id())).hasSize(events));
    }
}
