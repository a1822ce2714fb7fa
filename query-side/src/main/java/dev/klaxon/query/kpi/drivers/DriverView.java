package dev.klaxon.query.kpi.drivers;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.kpi.measure.IncidentDrivers;
import dev.klaxon.domain.kpi.measure.Learning;
import dev.klaxon.histories.Folding;
import dev.klaxon.histories.Histories;
import dev.klaxon.histories.WholeIncident;
import dev.klaxon.views.Past;
import dev.klaxon.views.Row;
import dev.klaxon.views.Table;
import dev.klaxon.views.View;
import java.util.List;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** What each incident lays on its drivers. */
@Component
final class DriverView implements View<WholeIncident> {

    /** Of the view. */
    static final String NAME = "drivers";

    private static final List<Table> TABLES = List.of(Table.of("kpi_driver", "incident_id", "incident_id"));

    private final Histories histories;

    DriverView(Histories histories) {
        this.histories = histories;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Folding<WholeIncident> folding() {
        return histories.incidents();
    }

    @Override
    public List<Table> tables() {
        return TABLES;
    }

    @Override
    public List<Row> rows(Past<WholeIncident> past) {
        IncidentState incident = past.state().incident();
        IncidentDrivers burden =
                IncidentDrivers.of(incident, Learning.of(past.state().postmortem()));
        Money atRisk = burden.revenueAtRisk();
        return List.of(Row.of("kpi_driver")
                .with("incident_id", incident.id())
                .with("declared_at", incident.declaration().at())
                .with(
                        "severity",
                        burden.severity() == null ? null : burden.severity().label())
                .with("services", incident.services())
                .with("drill", incident.declaration().event().drill())
                .with("counts", incident.counts())
                .with("root_cause", burden.rootCause())
                .with("segments", burden.segments())
                .with("restore_seconds", burden.restoreSeconds())
                .with(
                        "currency",
                        atRisk == null ? null : atRisk.getCurrencyUnit().getCode())
                .with("at_risk", atRisk == null ? null : atRisk.getAmount()));
    }
}
