package dev.klaxon.query.roster;

import dev.klaxon.domain.roster.Rotation;
import dev.klaxon.histories.Folding;
import dev.klaxon.histories.Histories;
import dev.klaxon.views.Past;
import dev.klaxon.views.Row;
import dev.klaxon.views.Table;
import dev.klaxon.views.View;
import java.util.List;
import org.springframework.stereotype.Component;

/** The rotations, each with its definitions and overrides. */
@Component
final class RosterView implements View<Rotation> {

    /** Of the view. */
    static final String NAME = "roster";

    private static final List<Table> TABLES = List.of(Table.of("rotation", "id", "id"));

    private final Histories histories;

    RosterView(Histories histories) {
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
    public Folding<Rotation> folding() {
        return histories.rotations();
    }

    @Override
    public List<Table> tables() {
        return TABLES;
    }

    @Override
    public List<Row> rows(Past<Rotation> past) {
        return List.of(RotationTable.row(past.state()));
    }
}
