package dev.klaxon.query.cadence;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.query.incident.IncidentTable;
import dev.klaxon.query.postmortem.PostmortemFollower;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Has what an incident owes stored anew whenever something happens to its post-mortem. */
@Component
final class PostmortemPromises implements PostmortemFollower {

    private final IncidentTable incidents;
    private final CadenceTable promises;

    PostmortemPromises(IncidentTable incidents, CadenceTable promises) {
        this.incidents = incidents;
        this.promises = promises;
    }

    @Override
    public void save(Collection<PostmortemState> folds) {
        List<IncidentState> owing =
                incidents.find(folds.stream().map(PostmortemState::incidentId).toList());
        promises.save(owing);
    }
}
