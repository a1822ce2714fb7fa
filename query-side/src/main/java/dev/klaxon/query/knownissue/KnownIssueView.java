package dev.klaxon.query.knownissue;

import dev.klaxon.domain.knownissue.KnownIssue;
import dev.klaxon.histories.Folding;
import dev.klaxon.histories.Histories;
import dev.klaxon.views.Past;
import dev.klaxon.views.Row;
import dev.klaxon.views.Table;
import dev.klaxon.views.View;
import java.util.List;
import org.springframework.stereotype.Component;

/** Known issues, and the ways around them. */
@Component
public final class KnownIssueView implements View<KnownIssue> {

    /** Of the view. */
    public static final String NAME = "known-issues";

    private static final List<Table> TABLES =
            List.of(Table.of("known_issue", "id", "id"), Table.of("known_issue_workaround", "known_issue_id", "id"));

    private final Histories histories;

    KnownIssueView(Histories histories) {
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
    public Folding<KnownIssue> folding() {
        return histories.knownIssues();
    }

    @Override
    public List<Table> tables() {
        return TABLES;
    }

    @Override
    public List<Row> rows(Past<KnownIssue> past) {
        return KnownIssueRows.of(past.state());
    }
}
