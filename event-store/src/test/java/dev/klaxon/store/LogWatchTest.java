package dev.klaxon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.klaxon.postgres.TestDatabase;
import dev.klaxon.postgres.TestPostgres;
import dev.klaxon.store.LogVisibility.OpenTransaction;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class LogWatchTest {

    @AutoClose
    private final OpenStore store = new OpenStore();

    private final TestDatabase elsewhere = TestPostgres.freshDatabase();
    private final LogWatch watch = new LogWatch(store.dataSource, new StoreIdentity(1));
    private final MeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void an_empty_store_hides_nothing() {
        LogVisibility now = watch.now();

        assertThat(now.newest()).isEqualTo(Position.START).isEqualTo(now.head());
        assertThat(now.hidden()).isZero();
        assertThat(now.oldestHidden()).isZero();
        assertThat(now.isHeldBack()).isFalse();
    }

    @Test
    void a_transaction_in_another_database_is_named_with_what_it_hides() throws Exception {
        store.append(OpenStore.incident(), 0);
        Position before = store.engine.newest();
        try (Connection other = open(elsewhere)) {
            store.append(OpenStore.incident(), 0);
            store.append(OpenStore.incident(), 0);

            LogVisibility now = watch.now();

            assertThat(now.hidden()).isEqualTo(2);
            assertThat(now.oldestHidden()).isPositive();
            assertThat(now.head()).isEqualTo(before);
            assertThat(now.newest()).isEqualTo(store.engine.newest()).isGreaterThan(before);
            OpenTransaction oldest = Objects.requireNonNull(now.oldest());
            assertThat(elsewhere.jdbcUrl()).contains("/" + oldest.database());
            assertThat(oldest.application()).isEqualTo("a report");
            assertThat(oldest.pid()).isPositive();
            assertThat(oldest.age()).isPositive();
            other.rollback();
        }
        await().until(() -> watch.now().hidden() == 0);
        assertThat(watch.now().head()).isEqualTo(store.engine.newest());
    }

    @Test
    void a_session_that_only_reads_hides_nothing() throws Exception {
        try (Connection other = connect(elsewhere);
                Statement read = other.createStatement()) {
            other.setAutoCommit(false);
            read.execute("SELECT count(*) FROM pg_class");
            store.append(OpenStore.incident(), 0);

            await().until(() -> watch.now().hidden() == 0);
        }
    }

    @Test
    void figures_show_it_and_the_log_says_it_once_until_it_is_over(CapturedOutput output) throws Exception {
        watch.bindTo(registry);
        assertThat(gauge("klaxon.log.hidden.events"))
                .as("before the first look")
                .isNaN();
        try (Connection other = open(elsewhere)) {
            store.append(OpenStore.incident(), 0);
            store.one(
                    "UPDATE write.event SET recorded_at = recorded_at - interval '3 seconds' RETURNING 1",
                    Integer.class);

            watch.look();
            watch.look();

            assertThat(gauge("klaxon.log.hidden.events")).isEqualTo(1);
            assertThat(gauge("klaxon.log.hidden.age")).isGreaterThan(2);
            assertThat(gauge("klaxon.log.oldest.transaction")).isPositive();
            assertThat(output).containsOnlyOnce("do not see 1 events").contains("'a report'");
            assertThat(output).doesNotContain("see what is stored again");
            other.rollback();
        }
        await().until(() -> watch.now().hidden() == 0);
        watch.look();

        assertThat(output).containsOnlyOnce("see what is stored again");
        assertThat(gauge("klaxon.log.hidden.age")).isZero();
    }

    @Test
    void what_a_role_may_not_know_of_others_is_left_out() throws Exception {
        store.one("SELECT 1 FROM pg_class LIMIT 1", Integer.class);
        store.append(OpenStore.incident(), 0);
        execute("DROP ROLE IF EXISTS onlooker", "CREATE ROLE onlooker LOGIN PASSWORD 'secret'");
        execute("GRANT USAGE ON SCHEMA write TO onlooker", "GRANT SELECT ON write.event TO onlooker");
        TestDatabase asOnlooker = new TestDatabase(store.dataSource.getJdbcUrl(), "onlooker", "secret");
        try (Connection other = open(elsewhere);
                var pool = OpenStore.dataSource(asOnlooker)) {
            store.append(OpenStore.incident(), 0);

            LogVisibility seen = new LogWatch(pool, new StoreIdentity(1)).now();

            assertThat(seen.hidden()).isEqualTo(1);
            assertThat(Objects.requireNonNull(seen.oldest()).pid()).isPositive();
            assertThat(seen.oldest().age()).isNull();
            other.rollback();
        }
    }

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = store.dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /** A write transaction that stays open. */
    private static Connection open(TestDatabase database) throws SQLException {
        Connection connection = connect(database);
        connection.setAutoCommit(false);
        try (Statement write = connection.createStatement()) {
            write.execute("SET application_name = 'a report'");
            write.execute("CREATE TABLE IF NOT EXISTS report (id int)");
        }
        return connection;
    }

    private static Connection connect(TestDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
