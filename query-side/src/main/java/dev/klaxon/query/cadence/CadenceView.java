package dev.klaxon.query.cadence;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.promise.Owed;
import dev.klaxon.histories.Folding;
import dev.klaxon.histories.Histories;
import dev.klaxon.histories.WholeIncident;
import dev.klaxon.query.policy.PolicyShelf;
import dev.klaxon.views.Past;
import dev.klaxon.views.Row;
import dev.klaxon.views.Table;
import dev.klaxon.views.View;
import java.util.List;
import org.springframework.stereotype.Component;

/** What each incident owes. No clock in it: what is overdue is said when someone asks. */
@Component
public final class CadenceView implements View<WholeIncident> {

    /** Of the view. */
    public static final String NAME = "promises";

    private static final List<Table> TABLES = List.of(Table.of("promise", "incident_id", "incident_id", "window_id"));

    private final Histories histories;
    private final PolicyShelf policies;

    CadenceView(Histories histories, PolicyShelf policies) {
        this.histories = histories;
        this.policies = policies;
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
        // imported history owes nothing, and there may be millions of it
        return incident.isImported()
                ? List.of()
                : Owed.of(incident, past.state().postmortem(), policies.at(incident.policyVersion())).stream()
                        .map(promise -> CadenceTable.row(incident, promise))
                        .toList();
    }
}
