package dev.klaxon.query.restriction;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Person;
import dev.klaxon.histories.Folding;
import dev.klaxon.histories.Histories;
import dev.klaxon.histories.WholeIncident;
import dev.klaxon.views.Past;
import dev.klaxon.views.Row;
import dev.klaxon.views.Table;
import dev.klaxon.views.View;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.springframework.stereotype.Component;

/**
 * Who may read which incident, and when something was last recorded about it: the one relation that queries of other
 * views join. It is never as of an instant, for who may read is always judged now.
 */
@Component
public final class AccessView implements View<WholeIncident> {

    /** Of the view. */
    public static final String NAME = "access";

    private static final Table ACCESS = Table.of("access", "incident_id", "incident_id");

    private final Histories histories;

    AccessView(Histories histories) {
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
    public boolean isOfThePast() {
        return false;
    }

    @Override
    public Folding<WholeIncident> folding() {
        return histories.incidents();
    }

    @Override
    public List<Table> tables() {
        return List.of(ACCESS);
    }

    @Override
    public List<Row> rows(Past<WholeIncident> past) {
        IncidentState incident = past.state().incident();
        return List.of(Row.of("access")
                .with("incident_id", incident.id())
                .with("reference", incident.reference())
                .with("restricted", incident.isRestricted())
                .with("readers", readers(incident))
                .with("last_position", past.position()));
    }

    private static SequencedSet<String> readers(IncidentState incident) {
        SequencedSet<String> readers = new LinkedHashSet<>();
        readers.add(incident.declaration().event().claim().actor().id());
        incident.roles().holders().values().forEach(people -> people.forEach(person -> readers.add(person.id())));
        incident.roles().asked().map(Person::id).forEach(readers::add);
        incident.discretion().readers().stream().map(Person::id).forEach(readers::add);
        return readers;
    }
}
