package dev.klaxon.store.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class LeasesTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String HOLDERS =
            " FROM pg_stat_activity WHERE datname = current_database()" + " AND state = 'idle in transaction'";

    private final DataSource database = Database.opened();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final Leases here = new Leases(database);
    private final Leases elsewhere = new Leases(database);
    private final AtomicInteger worked = new AtomicInteger();

    @Test
    void one_at_a_time_works_on_what_has_one_name() {
        boolean done = here.tryRun("a", LONG, () -> {
            assertThat(elsewhere.tryRun("a", LONG, worked::incrementAndGet)).isFalse();
            assertThat(elsewhere.tryRun("b", LONG, worked::incrementAndGet)).isTrue();
        });

        assertThat(done).isTrue();
        assertThat(worked).hasValue(1);
        assertThat(elsewhere.tryRun("a", LONG, worked::incrementAndGet)).isTrue();
    }

    @Test
    void work_that_fails_gives_it_back() {
        assertThatThrownBy(() -> here.tryRun("a", LONG, () -> {
                    throw new IllegalStateException("It cannot be done");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(elsewhere.tryRun("a", LONG, worked::incrementAndGet)).isTrue();
    }

    @Test
    void keeps_neither_readers_of_the_log_nor_vacuum_back() {
        here.tryRun(
                "a",
                LONG,
                () -> assertThat(jdbc.sql("SELECT count(*) || ' ' || count(backend_xid) || ' ' || count(backend_xmin)"
                                        + HOLDERS)
                                .query(String.class)
                                .single())
                        .isEqualTo("1 0 0"));
    }

    @Test
    void the_next_has_it_at_once_where_a_node_dies() {
        boolean done = here.tryRun("a", LONG, () -> {
            jdbc.sql("SELECT pg_terminate_backend(pid, 10000)" + HOLDERS)
                    .query()
                    .listOfRows();
            assertThat(elsewhere.tryRun("a", LONG, worked::incrementAndGet)).isTrue();
        });

        assertThat(done).as("the work of the first was done all the same").isTrue();
        assertThat(worked).hasValue(1);
    }

    @Test
    void the_next_has_it_after_the_longest_time_where_a_node_stands_still() {
        here.tryRun(
                "a",
                Duration.ofMillis(50),
                () -> await().until(() -> elsewhere.tryRun("a", LONG, worked::incrementAndGet)));

        assertThat(worked).hasValue(1);
    }
}
