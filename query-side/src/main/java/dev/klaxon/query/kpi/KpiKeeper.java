package dev.klaxon.query.kpi;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.kpi.measure.Learning;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.query.incident.IncidentFollower;
import dev.klaxon.query.incident.IncidentTable;
import dev.klaxon.query.postmortem.PostmortemFollower;
import dev.klaxon.query.postmortem.PostmortemTable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the tables of figures of every incident that changed or whose post-mortem did. */
@Component
class KpiKeeper implements IncidentFollower {

    // what time has changed is refreshed beside the view, and must neither miss nor undo what the view writes
    private static final String TAKE_TURNS = "SELECT pg_advisory_xact_lock(hashtextextended('figures', 0))";

    private final List<KpiFollower> followers;
    private final IncidentTable incidents;
    private final PostmortemTable postmortems;
    private final JdbcClient jdbc;

    KpiKeeper(List<KpiFollower> followers, IncidentTable incidents, PostmortemTable postmortems, JdbcClient jdbc) {
        this.followers = followers;
        this.incidents = incidents;
        this.postmortems = postmortems;
        this.jdbc = jdbc;
    }

    @Override
    public void save(Collection<IncidentState> folds) {
        takeTurns();
        tell(folds, postmortems.of(folds.stream().map(IncidentState::id).toList()));
    }

    @Override
    public void clear() {
        clearTheWay();
        followers.forEach(KpiFollower::clear);
    }

    /** Waits for all who read or write figures before anything is emptied, so that none waits in a ring. */
    private void clearTheWay() {
        takeTurns();
        jdbc.sql("LOCK TABLE read.kpi_driver, read.kpi_tenure, " + OneInstant.TABLES + " IN ACCESS EXCLUSIVE MODE")
                .update();
    }

    /** Refreshes the incidents of that id, whichever there are; of others nothing stays. */
    void refresh(Collection<IncidentId> ids) {
        takeTurns();
        List<IncidentState> folds = incidents.find(ids);
        tell(folds, postmortems.of(ids));
        Set<UUID> gone = ids.stream().map(IncidentId::value).collect(Collectors.toSet());
        folds.forEach(fold -> gone.remove(fold.id().value()));
        if (!gone.isEmpty()) {
            followers.forEach(follower -> follower.forget(gone));
        }
    }

    /** Lets nobody else write figures until the transaction ends. */
    private void takeTurns() {
        jdbc.sql(TAKE_TURNS).query((row, number) -> number).single();
    }

    private void tell(Collection<IncidentState> folds, Map<IncidentId, PostmortemState> byIncident) {
        List<IncidentWithLearning> changed = folds.stream()
                .map(fold -> new IncidentWithLearning(fold, Learning.of(byIncident.get(fold.id()))))
                .toList();
        if (!changed.isEmpty()) {
            followers.forEach(follower -> follower.save(changed));
        }
    }

    /** The half of the keeper that listens to post-mortems. */
    @Component
    static final class OfPostmortems implements PostmortemFollower {

        private final KpiKeeper keeper;

        OfPostmortems(KpiKeeper keeper) {
            this.keeper = keeper;
        }

        @Override
        public void save(Collection<PostmortemState> folds) {
            Set<IncidentId> ids =
                    folds.stream().map(PostmortemState::incidentId).collect(Collectors.toSet());
            keeper.refresh(ids);
        }

        @Override
        public void clear() {
            keeper.clearTheWay();
        }
    }
}
