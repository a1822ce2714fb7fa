package dev.klaxon.command.promises;

import static dev.klaxon.events.incident.Audience.PUBLIC;
import static dev.klaxon.events.incident.Severity.SEV_1;
import static dev.klaxon.events.incident.Severity.SEV_2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.klaxon.command.Client;
import dev.klaxon.command.Client.Reply;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.watch.AcknowledgementBecameOverdue;
import dev.klaxon.events.watch.BriefBecameOverdue;
import dev.klaxon.events.watch.HypothesisBecameOverdue;
import dev.klaxon.events.watch.RegulatoryDeadlineBecameOverdue;
import dev.klaxon.events.watch.RoleBecameOverdue;
import dev.klaxon.events.watch.UpdateBecameOverdue;
import dev.klaxon.events.watch.WatchEvent;
import dev.klaxon.postgres.TestDatabase;
import dev.klaxon.postgres.TestPostgres;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One node by a virtual clock; each test has incidents of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PromiseSweepTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestDatabase database = TestPostgres.freshDatabase();
    private final VirtualClock clock = new VirtualClock();
    private Node node = Node.start(database, clock);

    @BeforeAll
    void patience() {
        Awaitility.setDefaultTimeout(PATIENCE);
    }

    @AfterAll
    void close() {
        node.close();
    }

    @Test
    void records_each_kind_once() {
        Tale tale = known(declared().hypothesis(0, 20).deadline(0, 30));

        clock.pass(Duration.ofMinutes(61));

        awaitOverdue(tale, 7);
        assertThat(node.overdue(tale.id()))
                .extracting(Object::getClass)
                .containsExactlyInAnyOrder(
                        AcknowledgementBecameOverdue.class,
                        RoleBecameOverdue.class,
                        RoleBecameOverdue.class,
                        HypothesisBecameOverdue.class,
                        RegulatoryDeadlineBecameOverdue.class,
                        UpdateBecameOverdue.class,
                        BriefBecameOverdue.class);
        assertThat(node.overdue(tale.id())).allSatisfy(event -> {
            assertThat(event.claim().actor().id()).isEqualTo("klaxon");
            assertThat(event.claim().occurredAt()).isEqualTo(event.dueAt());
        });
        afterAnotherFired();
        assertThat(node.overdue(tale.id())).hasSize(7);
    }

    @Test
    void records_a_window_for_each_hour_of_silence() {
        Tale tale = known(declared().staffed().update(0, PUBLIC, clock.instant().plusSeconds(3600)));

        clock.pass(Duration.ofMinutes(301));

        await().until(() -> updates(tale).size() == 5);
        assertThat(updates(tale))
                .extracting(WatchEvent::dueAt)
                .containsExactly(tale.at(60), tale.at(120), tale.at(180), tale.at(240), tale.at(300));
    }

    @Test
    void never_records_for_imported_history_or_what_has_ended() {
        Tale imported = Tale.imported(clock.instant(), SEV_1).tell(node.events());
        Tale cancelled = declared().cancelled(0).tell(node.events());
        Tale closed = declared()
                .deadline(0, 10)
                .moved(0, Status.RESOLVED)
                .moved(0, Status.CLOSED)
                .tell(node.events());
        Tale resolved = known(declared().deadline(0, 10).moved(0, Status.RESOLVED));

        clock.pass(Duration.ofMinutes(61));

        awaitOverdue(resolved, 1);
        assertThat(node.overdue(resolved.id())).hasOnlyElementsOfType(RegulatoryDeadlineBecameOverdue.class);
        afterAnotherFired();
        assertThat(List.of(imported, cancelled, closed))
                .allSatisfy(tale -> assertThat(node.overdue(tale.id())).isEmpty());
    }

    @Test
    void lets_a_story_that_is_told_late_come_to_its_end() {
        Tale told = Tale.declared(clock.instant().minusSeconds(20 * 60), SEV_1);
        known(told);
        afterAnotherFired();
        assertThat(node.overdue(told.id())).isEmpty();
        told.staffed().tell(node.events());
        Tale left = known(Tale.declared(clock.instant().minusSeconds(20 * 60), SEV_1));
        await().until(() -> node.waitsFor(told.id()) == 2);

        clock.pass(Duration.ofSeconds(6));

        awaitOverdue(left, 3);
        assertThat(node.overdue(told.id())).isEmpty();
    }

    @Test
    void does_not_hold_a_drill_to_times_that_passed_before_it_was_told() {
        Tale drill = known(Tale.drill(clock.instant().minusSeconds(20 * 60), SEV_1));

        clock.pass(Duration.ofMinutes(41));

        awaitOverdue(drill, 2);
        assertThat(node.overdue(drill.id()))
                .extracting(Object::getClass)
                .containsExactlyInAnyOrder(UpdateBecameOverdue.class, BriefBecameOverdue.class);
    }

    @Test
    void goes_by_the_due_time_that_a_raised_severity_moved() {
        Tale tale = Tale.declared(clock.instant(), SEV_2);
        known(tale.staffed().update(0, PUBLIC, tale.at(120)));
        clock.pass(Duration.ofMinutes(10));
        tale.severity(10, SEV_1).tell(node.events());
        await().until(() -> node.waitsFor(tale.id()) == 2);

        clock.pass(Duration.ofMinutes(61));

        await().until(() -> !updates(tale).isEmpty());
        assertThat(updates(tale)).extracting(WatchEvent::dueAt).containsExactly(tale.at(70));
    }

    @Test
    void owes_the_earlier_promise_again_where_an_update_is_withdrawn() {
        Tale tale = declared().staffed();
        tale.update(0, PUBLIC, tale.at(60));
        known(tale);
        clock.pass(Duration.ofMinutes(50));
        tale.update(50, PUBLIC, tale.at(110)).withdrawn(50);
        known(tale);

        clock.pass(Duration.ofMinutes(11));

        await().until(() -> !updates(tale).isEmpty());
        assertThat(updates(tale)).extracting(WatchEvent::windowId).containsExactly("UPDATE/PUBLIC@" + tale.at(0));
    }

    @Test
    void does_not_disturb_the_version_of_the_incident() {
        Client client = node.client();
        String path = client.declared(",\"severity\":\"SEV-1\"");
        String id = path.substring(path.lastIndexOf('/') + 1);
        await().until(() -> node.knows(id));

        clock.pass(Duration.ofMinutes(16));
        await().until(() -> node.overdue(id).size() == 3);

        Reply noted = client.post(path + "/notes", "{\"text\":\"Still here\"}", "If-Match", "\"2\"");
        assertThat(noted.status()).as("%s", noted).isEqualTo(201);
    }

    @Test
    void records_what_fell_due_while_no_node_ran() {
        Tale tale = known(declared().staffed());
        node.close();
        clock.pass(Duration.ofMinutes(61));

        node = Node.start(database, clock);

        awaitOverdue(tale, 2);
        afterAnotherFired();
        assertThat(node.overdue(tale.id())).hasSize(2);
    }

    @Test
    void goes_on_at_once_where_a_node_dies_at_work() throws Exception {
        Tale tale = known(declared().staffed());
        node.close();
        clock.pass(Duration.ofMinutes(61));
        try (Connection other = connect();
                PreparedStatement lease =
                        other.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended('promises/' || ?, 0))")) {
            other.setAutoCommit(false);
            lease.setString(1, tale.id());
            lease.execute();

            node = Node.start(database, clock);

            afterAnotherFired();
            assertThat(node.overdue(tale.id())).isEmpty();
        }
        awaitOverdue(tale, 2);
    }

    @Test
    void records_one_window_of_a_silence_that_began_long_before_it_was_told() {
        Tale tale = known(Tale.declared(Instant.EPOCH, SEV_1).staffed());

        clock.pass(Duration.ofSeconds(6));

        awaitOverdue(tale, 2);
        afterAnotherFired();
        assertThat(node.overdue(tale.id())).hasSize(2);
    }

    @Test
    void records_of_a_drill_what_fell_due_before_any_node_had_reckoned_it() {
        Tale drill = Tale.drill(clock.instant(), SEV_1).staffed();
        drill.update(0, PUBLIC, drill.at(30));
        known(drill);
        node.close();
        whileNoNodeRuns(
                "UPDATE write.watched SET touched = touched + 1, fires_at = NULL WHERE incident_id = ?::uuid",
                drill.id());
        whileNoNodeRuns("DELETE FROM write.promise WHERE incident_id = ?::uuid", drill.id());
        clock.pass(Duration.ofMinutes(31));

        node = Node.start(database, clock);

        awaitOverdue(drill, 1);
    }

    @Test
    void records_nothing_twice_where_what_is_waited_for_is_read_anew() {
        Tale tale = known(declared().staffed());
        clock.pass(Duration.ofMinutes(61));
        awaitOverdue(tale, 2);
        await().until(() -> node.waitsFor(tale.id()) == 2);

        node.rebuild();

        await().until(() -> node.waitsFor(tale.id()) == 2);
        clock.pass(Duration.ofSeconds(10));
        afterAnotherFired();
        assertThat(node.overdue(tale.id())).hasSize(2);
    }

    @Test
    void sets_aside_what_it_cannot_work_on_and_goes_on_with_the_rest() {
        Tale broken = Tale.broken(clock.instant()).tell(node.events());
        await().until(() -> failures(broken) == 1);

        afterAnotherFired();

        await().until(() -> failures(broken) == 2);
        MeterRegistry meters = node.part(MeterRegistry.class);
        await().until(() -> meters.get("klaxon.promises.overdue").gauge().value() == 0);
        assertThat(meters.get("klaxon.promises.oldest").gauge().value()).isZero();
    }

    private Tale declared() {
        return Tale.declared(clock.instant(), SEV_1);
    }

    /** Told, and reckoned in. */
    private Tale known(Tale tale) {
        tale.tell(node.events());
        await().until(() -> node.knows(tale.id()));
        return tale;
    }

    /** Four seconds later, when a window of another incident has fired that was known after all others. */
    private void afterAnotherFired() {
        Tale other = declared().staffed();
        known(other.update(0, PUBLIC, clock.instant().plusSeconds(3)));
        clock.pass(Duration.ofSeconds(4));
        awaitOverdue(other, 1);
    }

    private void awaitOverdue(Tale tale, int events) {
        await().untilAsserted(() -> assertThat(node.overdue(tale.id())).hasSize(events));
    }

    private List<WatchEvent> updates(Tale tale) {
        return node.overdue(tale.id()).stream()
                .filter(UpdateBecameOverdue.class::isInstance)
                .toList();
    }

    private void whileNoNodeRuns(String statement, String... parameters) {
        Stamps.client(database).sql(statement).params(List.of(parameters)).update();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    private int failures(Tale tale) {
        return node.database()
                .sql("SELECT coalesce(max(failures), 0) FROM write.set_aside WHERE worker = 'promises' AND item = ?")
                .param(tale.id())
                .query(Integer.class)
                .single();
    }
}
