package dev.klaxon.command.promises;

import dev.klaxon.command.incident.IncidentFolds;
import dev.klaxon.command.postmortem.PostmortemFolds;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.incident.IncidentId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads incidents together with their post-mortems. */
@Component
class Standings {

    private final IncidentFolds incidents;
    private final PostmortemFolds postmortems;

    Standings(IncidentFolds incidents, PostmortemFolds postmortems) {
        this.incidents = incidents;
        this.postmortems = postmortems;
    }

    /** After everything that is in the store now. */
    Standing find(IncidentId id) {
        IncidentState incident = incidents.find(id).orElseThrow();
        List<PostmortemFolds.Told> learnt = postmortems.history(incident);
        return new Standing(incident, learnt.isEmpty() ? null : learnt.getLast().state());
    }

    /** After each event that is in the store now. */
    List<Moment> history(IncidentId id) {
        List<IncidentFolds.Told> incident = incidents.history(id);
        return Moment.of(incident, postmortems.history(incident.getLast().state()));
    }
}
