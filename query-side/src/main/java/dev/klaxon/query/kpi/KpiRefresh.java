package dev.klaxon.query.kpi;

import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.histories.Histories;
import dev.klaxon.histories.WholeIncident;
import dev.klaxon.store.work.Outage;
import dev.klaxon.store.work.SetAside;
import dev.klaxon.views.Views;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Folds incidents anew whose figures time has changed; one that cannot be folded keeps no other waiting. */
@Component
class KpiRefresh {

    private static final int AT_ONCE = 20;

    private static final String OUTDATED = """
            SELECT id FROM kpi_incident WHERE changes_at < :now AND id <> ALL (:resting::uuid[])
            ORDER BY changes_at LIMIT :limit
            """;

    private final JdbcClient jdbc;
    private final Views views;
    private final Histories histories;
    private final KpiTable table;
    private final InstantSource clock;
    private final SetAside aside;

    KpiRefresh(
            JdbcClient jdbc,
            Views views,
            Histories histories,
            KpiTable table,
            SetAside figuresAside,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.views = views;
        this.histories = histories;
        this.table = table;
        this.aside = figuresAside;
        this.clock = clock;
    }

    /** Takes a turn; whether there was anything to do. */
    boolean turn() {
        Instant now = clock.instant();
        List<IncidentId> found = views.write(FiguresView.NAME, () -> outdated(now));
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
        views.hold(FiguresView.NAME, upTo -> {
            Map<IncidentId, WholeIncident> found = histories.of(ids, upTo);
            if (found.size() < ids.size()) {
                throw new IllegalStateException("Not all of " + ids + " can be folded");
            }
            table.save(found.values().stream().map(FiguresView::learnt).toList());
        });
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
