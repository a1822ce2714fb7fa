package dev.klaxon.query.incident;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
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

/** Folds each incident, event by event; a fold is read and written once a batch. */
@Component
@ProcessingGroup(IncidentView.NAME)
final class IncidentProjector {

    private final IncidentTable incidents;
    private final List<IncidentFollower> followers;

    IncidentProjector(IncidentTable incidents, List<IncidentFollower> followers) {
        this.incidents = incidents;
        this.followers = followers;
    }

    @EventHandler
    void on(IncidentEvent event, @MessageIdentifier String eventId) {
        Map<IncidentId, IncidentState> folds = Gathered.of(IncidentView.NAME, LinkedHashMap::new, this::save);
        IncidentId id = event.incidentId();
        IncidentState before =
                folds.containsKey(id) ? folds.get(id) : incidents.find(id).orElse(null);
        folds.put(id, IncidentState.next(before, UUID.fromString(eventId), event));
    }

    @ResetHandler
    void clear() {
        followers.forEach(IncidentFollower::clear);
        incidents.clear();
    }

    private void save(Map<IncidentId, IncidentState> folds) {
        incidents.save(folds.values());
        followers.forEach(follower -> follower.save(folds.values()));
    }
}
