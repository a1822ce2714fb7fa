package dev.klaxon.store.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SetAsideTest {

    private final Exception cause = new IllegalStateException("It quotes a secret");

    private final DataSource database = Database.opened();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final SetAside here = new SetAside(database, () -> now, "figures");
    private final SetAside elsewhere = new SetAside(database, () -> now, "figures");
    private final MeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void lets_an_item_rest_longer_each_time_up_to_some_minutes_on_every_node() {
        assertThat(here.resting()).isEmpty();

        for (long seconds : new long[] {2, 4, 8, 16, 32, 64, 128, 256, 256}) {
            here.failed("a", cause);
            assertRestsFor(seconds);
        }
    }

    @Test
    void forgets_what_succeeded_whoever_did_it() {
        here.failed("a", cause);
        here.failed("a", cause);
        here.failed("b", cause);
        elsewhere.resting();
        elsewhere.succeeded("a");
        elsewhere.succeeded("never failed");

        assertThat(here.resting()).containsExactly("b");
        here.failed("a", cause);
        assertThat(here.resting()).containsExactlyInAnyOrder("a", "b");
        now = now.plusSeconds(2);
        assertThat(here.resting()).isEmpty();
    }

    @Test
    void keeps_workers_apart_and_no_text_of_the_cause() {
        here.failed("a", cause);

        assertThat(new SetAside(database, () -> now, "imports").resting()).isEmpty();
        assertThat(JdbcClient.create(database)
                        .sql("SELECT cause FROM write.set_aside")
                        .query(String.class)
                        .single())
                .isEqualTo("IllegalStateException");
    }

    @Test
    void shows_how_many_there_are() {
        here.bindTo(registry);
        here.failed("a", cause);
        here.failed("b", cause);
        now = now.plusSeconds(60);

        here.resting();

        assertThat(registry.get("klaxon.worker.aside")
                        .tag("worker", "figures")
                        .gauge()
                        .value())
                .isEqualTo(2);
    }

    private void assertRestsFor(long seconds) {
        now = now.plusSeconds(seconds).minusMillis(1);
        assertThat(here.resting()).containsExactly("a");
        assertThat(elsewhere.resting()).containsExactly("a");
        now = now.plusMillis(1);
        assertThat(here.resting()).isEmpty();
    }
}
