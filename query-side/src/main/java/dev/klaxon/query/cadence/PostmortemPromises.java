package dev.klaxon.query.cadence;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.events.postmortem.PostmortemScheduled;
import dev.klaxon.query.incident.IncidentTable;
import dev.klaxon.query.incident.IncidentView;
import dev.klaxon.query.views.Gathered;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/**
 * Has what an incident owes stored anew whenever something happens to its post-mortem. Within one batch the incident or
 * its post-mortem is written first; whichever comes second reads the other as it was written.
 */
@Component
@ProcessingGroup(IncidentView.NAME)
final class PostmortemPromises {

    private final PostmortemFolds postmortems;
    private final IncidentTable incidents;
    private final CadenceTable promises;

    PostmortemPromises(PostmortemFolds postmortems, IncidentTable incidents, CadenceTable promises) {
        this.postmortems = postmortems;
        this.incidents = incidents;
        this.promises = promises;
    }

    /** Of imported history, which owes nothing, there may be millions; what is told live of it later is passed over. */
    @EventHandler
    void on(PostmortemEvent event, @MessageIdentifier String eventId) {
        if (event.claim().isImported()) {
            return;
        }
        Map<IncidentId, PostmortemState> folds = Gathered.of("postmortem-promises", LinkedHashMap::new, this::save);
        IncidentId id = event.incidentId();
        PostmortemState before =
                folds.containsKey(id) ? folds.get(id) : postmortems.find(id).orElse(null);
        if (before != null || event instanceof PostmortemScheduled) {
            folds.put(id, PostmortemState.next(before, UUID.fromString(eventId), event));
        }
    }

    @ResetHandler
    void clear() {
        postmortems.clear();
    }

    private void save(Map<IncidentId, PostmortemState> folds) {
        postmortems.save(folds.values());
        List<IncidentState> owing = folds.keySet().stream()
                .flatMap(id -> incidents.find(id).stream())
                .toList();
        promises.save(owing);
    }
}
