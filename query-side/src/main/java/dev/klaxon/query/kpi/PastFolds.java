package dev.klaxon.query.kpi;

import dev.klaxon.domain.kpi.measure.IncidentMeasures;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.query.restriction.Reader;
import dev.klaxon.views.Views;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What incidents added to the figures at an earlier instant: each is folded up to there, for no sum was kept of then.
 */
@Component
class PastFolds {

    private static final String ALL =
            "SELECT a.incident_id FROM access a WHERE " + Reader.mayRead("a.incident_id") + " ORDER BY a.incident_id";

    private final Views views;
    private final KpiFolds folds;

    PastFolds(Views views, KpiFolds folds) {
        this.views = views;
        this.folds = folds;
    }

    /** Whether the reading of this thread is as of an instant. */
    boolean isAsked() {
        return views.reading().asOf().isPresent();
    }

    /** Of all incidents that there were then and that the reader may read now. */
    List<IncidentMeasures> all(Reader reader, @Nullable Policy judge, Instant now) {
        List<UUID> ids = views.sql(ALL)
                .params(reader.parameters())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        List<IncidentMeasures> all = new ArrayList<>();
        folds.each(ids, judge, now, all::add);
        return all;
    }
}
