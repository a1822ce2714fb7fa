package dev.klaxon.query.postmortem;

import dev.klaxon.histories.Folding;
import dev.klaxon.histories.Histories;
import dev.klaxon.histories.WholeIncident;
import dev.klaxon.views.Past;
import dev.klaxon.views.Row;
import dev.klaxon.views.Table;
import dev.klaxon.views.View;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What lists of post-mortems and of their actions filter, order and show. */
@Component
public final class PostmortemView implements View<WholeIncident> {

    /** Of the view. */
    public static final String NAME = "postmortems";

    private static final List<Table> TABLES = List.of(
            Table.of("postmortem", "incident_id", "id"),
            Table.of("postmortem_action", "incident_id", "postmortem_id", "id"));

    private final Histories histories;

    PostmortemView(Histories histories) {
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
        return Optional.ofNullable(past.state().postmortem())
                .map(postmortem -> PostmortemRows.of(postmortem, past.state().incident()))
                .orElse(List.of());
    }
}
