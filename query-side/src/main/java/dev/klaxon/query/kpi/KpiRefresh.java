package dev.klaxon.query.kpi;

import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.store.work.Outage;
import dev.klaxon.store.work.SetAside;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Folds incidents anew whose figures time has changed; one that cannot be folded keeps no other waiting. */
@Component
class KpiRefresh {

    private static final int AT_ONCE = 20;

    private static final String OUTDATED = """
            SELECT id FROM read.kpi_incident WHERE changes_at < :now AND id <> ALL (:resting::uuid[])
            ORDER BY changes_at LIMIT :limit
            """;

    private final JdbcClient jdbc;
    private final KpiKeeper keeper;
    private final InstantSource clock;
    private final TransactionTemplate transaction;
    private final SetAside aside;

    KpiRefresh(
            JdbcClient jdbc,
            KpiKeeper keeper,
            SetAside figuresAside,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.keeper = keeper;
        this.aside = figuresAside;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Takes a turn; whether there was anything to do. */
    boolean turn() {
        List<IncidentId> found = outdated(clock.instant());
        if (found.isEmpty()) {
            return false;
        }
        try {
            refresh(found);
        } catch (RuntimeException e) {
            if (Outage.caused(e)) {
                throw e;
            }
            found.forEach(this::refreshAlone);
        }
        return true;
    }

    private List<IncidentId> outdated(Instant now) {
        return jdbc.sql(OUTDATED)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("resting", aside.resting().toArray(String[]::new))
                .param("limit", AT_ONCE)
                .query((row, number) -> new IncidentId(row.getObject(1, UUID.class)))
                .list();
    }

    private void refresh(List<IncidentId> ids) {
        transaction.executeWithoutResult(status -> keeper.refresh(ids));
        ids.forEach(id -> aside.succeeded(id.toString()));
    }

    private void refreshAlone(IncidentId id) {
        try {
            refresh(List.of(id));
        } catch (RuntimeException e) {
            if (Outage.caused(e)) {
                throw e;
            }
            aside.failed(id.toString(), e);
        }
    }
}
