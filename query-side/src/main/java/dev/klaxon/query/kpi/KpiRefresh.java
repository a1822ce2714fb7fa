package dev.klaxon.query.kpi;

import dev.klaxon.events.incident.IncidentId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Folds incidents anew whose figures time has changed; one that cannot be folded keeps no other waiting. */
@Component
class KpiRefresh {

    private static final Logger log = LoggerFactory.getLogger(KpiRefresh.class);

    private static final int AT_ONCE = 20;
    private static final int MOST_DOUBLINGS = 10;

    private static final String OUTDATED = """
            SELECT id FROM read.kpi_incident WHERE changes_at < :now AND id <> ALL (:resting::uuid[])
            ORDER BY changes_at LIMIT :limit
            """;

    private final JdbcClient jdbc;
    private final KpiKeeper keeper;
    private final InstantSource clock;
    private final TransactionTemplate transaction;
    private final Map<UUID, Rest> aside = new ConcurrentHashMap<>();

    KpiRefresh(JdbcClient jdbc, KpiKeeper keeper, InstantSource clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.keeper = keeper;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Rest(int failures, Instant until) {}

    /** Takes a turn; whether there was anything to do. */
    boolean turn() {
        List<IncidentId> found = outdated(clock.instant());
        if (found.isEmpty()) {
            return false;
        }
        try {
            refresh(found);
        } catch (RuntimeException e) {
            if (isOfTheStore(e)) {
                throw e;
            }
            found.forEach(this::refreshAlone);
        }
        return true;
    }

    private List<IncidentId> outdated(Instant now) {
        return jdbc.sql(OUTDATED)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param(
                        "resting",
                        aside.entrySet().stream()
                                .filter(each -> each.getValue().until().isAfter(now))
                                .map(Map.Entry::getKey)
                                .toArray(UUID[]::new))
                .param("limit", AT_ONCE)
                .query((row, number) -> new IncidentId(row.getObject(1, UUID.class)))
                .list();
    }

    private void refresh(List<IncidentId> ids) {
        transaction.executeWithoutResult(status -> keeper.refresh(ids));
        ids.forEach(id -> aside.remove(id.value()));
    }

    private void refreshAlone(IncidentId id) {
        try {
            refresh(List.of(id));
        } catch (RuntimeException e) {
            if (isOfTheStore(e)) {
                throw e;
            }
            setAside(id, e);
        }
    }

    /** It is tried less and less often, and does not fill the log. */
    private void setAside(IncidentId id, RuntimeException failure) {
        Rest before = aside.get(id.value());
        int failures = before == null ? 1 : before.failures() + 1;
        Duration rest = Duration.ofSeconds(1L << Math.min(failures, MOST_DOUBLINGS));
        aside.put(id.value(), new Rest(failures, clock.instant().plus(rest)));
        if (failures == 1) {
            log.warn("The figures of {} cannot be made; it is tried again from time to time", id, failure);
        } else {
            log.debug("The figures of {} cannot be made, for the {}th time", id, failures, failure);
        }
    }

    /** No incident is to blame where the store does not answer or gives way to another writer. */
    private static boolean isOfTheStore(RuntimeException failure) {
        return failure instanceof TransientDataAccessException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof NonTransientDataAccessResourceException
                || failure instanceof TransactionException;
    }
}
