package dev.klaxon.query.policy;

import dev.klaxon.histories.Folding;
import dev.klaxon.histories.Histories;
import dev.klaxon.histories.PolicyHistory;
import dev.klaxon.views.Past;
import dev.klaxon.views.Row;
import dev.klaxon.views.Table;
import dev.klaxon.views.View;
import java.util.List;
import org.springframework.stereotype.Component;

/** The versions of the policy, as they were published. */
@Component
final class PolicyView implements View<PolicyHistory> {

    /** Of the view. */
    static final String NAME = "policies";

    private static final List<Table> TABLES = List.of(Table.of("policy", "stream", "version"));

    private final Histories histories;

    PolicyView(Histories histories) {
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
    public Folding<PolicyHistory> folding() {
        return histories.policies();
    }

    @Override
    public List<Table> tables() {
        return TABLES;
    }

    @Override
    public List<Row> rows(Past<PolicyHistory> past) {
        return past.state().published().stream().map(PolicyTable::row).toList();
    }
}
