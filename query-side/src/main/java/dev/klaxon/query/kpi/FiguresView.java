package dev.klaxon.query.kpi;

import dev.klaxon.domain.kpi.measure.Learning;
import dev.klaxon.histories.Folding;
import dev.klaxon.histories.Histories;
import dev.klaxon.histories.WholeIncident;
import dev.klaxon.views.Change;
import dev.klaxon.views.Past;
import dev.klaxon.views.Row;
import dev.klaxon.views.RowWriter;
import dev.klaxon.views.Table;
import dev.klaxon.views.View;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What each incident adds to the figures, and the sums of hours and days. It knows the time: what changes by itself is
 * refreshed beside it, and what has not been yet is folded when someone asks.
 */
@Component
public final class FiguresView implements View<WholeIncident> {

    /** Of the view. */
    public static final String NAME = "figures";

    private static final List<Table> TABLES =
            List.of(Table.of("kpi_incident", "id", "id"), Table.of("kpi_part", "incident_id", "incident_id", "at"));

    private final Histories histories;
    private final KpiTable table;

    FiguresView(Histories histories, KpiTable table) {
        this.histories = histories;
        this.table = table;
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
        throw new IllegalStateException("Figures of the past are folded, not read");
    }

    @Override
    public void apply(List<Change<WholeIncident>> changes, RowWriter writer) {
        table.save(
                changes.stream().map(change -> learnt(change.after().state())).toList());
    }

    @Override
    public void replace(String subject, Past<WholeIncident> past, RowWriter writer) {
        table.save(List.of(learnt(past.state())));
    }

    @Override
    public boolean isOfThePast() {
        return false;
    }

    static IncidentWithLearning learnt(WholeIncident whole) {
        return new IncidentWithLearning(whole.incident(), Learning.of(whole.postmortem()));
    }
}
