package dev.klaxon.query.incident;

import dev.klaxon.histories.Folding;
import dev.klaxon.histories.Histories;
import dev.klaxon.histories.WholeIncident;
import dev.klaxon.views.Past;
import dev.klaxon.views.Row;
import dev.klaxon.views.Table;
import dev.klaxon.views.View;
import java.util.List;
import org.springframework.stereotype.Component;

/** What lists of incidents filter, order and show. */
@Component
public final class IncidentView implements View<WholeIncident> {

    /** Of the view. */
    public static final String NAME = "incidents";

    private static final Table INCIDENT = Table.of("incident", "id", "id");

    private final Histories histories;

    IncidentView(Histories histories) {
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
        return List.of(INCIDENT);
    }

    @Override
    public List<Row> rows(Past<WholeIncident> past) {
        return List.of(IncidentRow.of(past.state().incident()));
    }
}
