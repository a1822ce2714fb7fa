package dev.klaxon.store.work;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a worker could not do. Each item rests before it is tried again, two seconds at first and twice as long each
 * time up to four minutes, and keeps no other waiting; all nodes know of it. The log tells of its first failure only.
 */
public final class SetAside implements MeterBinder {

    private static final Logger log = LoggerFactory.getLogger(SetAside.class);
    private static final int MOST_DOUBLINGS = 7;

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final String worker;
    private volatile Map<String, Instant> known = Map.of();

    /**
     * Items of one worker.
     *
     * @param clock that all nodes share: the database's
     */
    public SetAside(DataSource dataSource, InstantSource clock, String worker) {
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
        this.worker = worker;
    }

    /** The items that rest now; to be asked once a turn. */
    public Set<String> resting() {
        Map<String, Instant> found = new HashMap<>();
        jdbc.sql("SELECT item, retry_at FROM write.set_aside WHERE worker = ?")
                .param(worker)
                .query(row -> {
                    found.put(
                            row.getString(1),
                            row.getObject(2, OffsetDateTime.class).toInstant());
                });
        known = found;
        if (found.isEmpty()) {
            return Set.of();
        }
        Instant now = clock.instant();
        return found.entrySet().stream()
                .filter(item -> item.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * Sets the item aside.
     *
     * @param cause only its kind is kept: its message may quote what must be erasable
     */
    public void failed(String item, Throwable cause) {
        int failures = jdbc.sql("""
                INSERT INTO write.set_aside AS s (worker, item, failures, cause, failed_at, retry_at)
                VALUES (:worker, :item, 1, :cause, :now, :now + interval '2 seconds')
                ON CONFLICT (worker, item) DO UPDATE SET failures = s.failures + 1, cause = excluded.cause,
                    failed_at = excluded.failed_at,
                    retry_at = excluded.failed_at + interval '2 seconds' * power(2, least(s.failures, :doublings))
                RETURNING failures
                """)
                .param("worker", worker)
                .param("item", item)
                .param("cause", cause.getClass().getSimpleName())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("doublings", MOST_DOUBLINGS)
                .query(Integer.class)
                .single();
        if (failures == 1) {
            log.warn("The worker '{}' sets {} aside; it is tried again from time to time", worker, item, cause);
        } else {
            log.debug("The worker '{}' failed at {} for the {}th time", worker, item, failures, cause);
        }
    }

    /** The item was done, so that nothing is left to remember. */
    public void succeeded(String item) {
        if (known.containsKey(item)) {
            jdbc.sql("DELETE FROM write.set_aside WHERE worker = ? AND item = ?")
                    .params(worker, item)
                    .update();
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("klaxon.worker.aside", this, aside -> aside.known.size())
                .description("What the worker could not do and tries again from time to time")
                .tag("worker", worker)
                .register(registry);
    }
}
