package dev.klaxon.query.postmortem;

import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.events.incident.PostmortemId;
import dev.klaxon.events.postmortem.PostmortemEvent;
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
 * Folds each post-mortem, event by event; a fold is read and written once a batch.
 *
 * <p>It belongs to the view of incidents, so that what follows from both is made in one order. Of an incident and its
 * post-mortem in one batch either is written first; whoever follows both is told twice, the second time with both.
 */
@Component
@ProcessingGroup(IncidentView.NAME)
final class PostmortemProjector {

    private static final String GATHERED = "postmortems";

    private final PostmortemTable postmortems;
    private final List<PostmortemFollower> followers;

    PostmortemProjector(PostmortemTable postmortems, List<PostmortemFollower> followers) {
        this.postmortems = postmortems;
        this.followers = followers;
    }

    @EventHandler
    void on(PostmortemEvent event, @MessageIdentifier String eventId) {
        Map<PostmortemId, PostmortemState> folds = Gathered.of(GATHERED, LinkedHashMap::new, this::save);
        PostmortemId id = event.postmortemId();
        PostmortemState before =
                folds.containsKey(id) ? folds.get(id) : postmortems.find(id).orElse(null);
        folds.put(id, PostmortemState.next(before, UUID.fromString(eventId), event));
    }

    @ResetHandler
    void clear() {
        followers.forEach(PostmortemFollower::clear);
        postmortems.clear();
    }

    private void save(Map<PostmortemId, PostmortemState> folds) {
        postmortems.save(folds.values());
        followers.forEach(follower -> follower.save(folds.values()));
    }
}
