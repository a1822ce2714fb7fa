package dev.klaxon.query.kpi.people;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.kpi.measure.Commanders;
import dev.klaxon.domain.kpi.measure.Learning;
import dev.klaxon.histories.Folding;
import dev.klaxon.histories.Histories;
import dev.klaxon.histories.WholeIncident;
import dev.klaxon.views.Past;
import dev.klaxon.views.Row;
import dev.klaxon.views.Table;
import dev.klaxon.views.View;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whose figures each incident has to do with: who commanded it, and who owned an action that came of it. */
@Component
public final class PeopleView implements View<WholeIncident> {

    /** Of the view. */
    public static final String NAME = "people";

    private static final List<Table> TABLES =
            List.of(Table.of("kpi_person", "incident_id", "incident_id", "person_id"));

    private final Histories histories;

    PeopleView(Histories histories) {
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
        Set<String> commanders = new LinkedHashSet<>();
        Commanders.of(incident).terms().stream()
                .map(Commanders.Term::personId)
                .filter(Objects::nonNull)
                .forEach(commanders::add);
        Set<String> all = new LinkedHashSet<>(commanders);
        Learning.of(past.state().postmortem()).actions().stream()
                .flatMap(action -> action.owners().stream())
                .map(Learning.Owner::personId)
                .forEach(all::add);
        return all.stream()
                .map(person -> Row.of("kpi_person")
                        .with("incident_id", incident.id())
                        .with("person_id", person)
                        .with("commanded", commanders.contains(person)))
                .toList();
    }
}
