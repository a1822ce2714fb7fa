package dev.klaxon.query.postmortem;

import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.events.postmortem.PostmortemId;
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

/** Folds each post-mortem, event by event; a fold is read and written once a batch. */
@Component
@ProcessingGroup(PostmortemView.NAME)
final class PostmortemProjector {

    private final PostmortemTable postmortems;
    private final List<PostmortemFollower> followers;

    PostmortemProjector(PostmortemTable postmortems, List<PostmortemFollower> followers) {
        this.postmortems = postmortems;
        this.followers = followers;
    }

    @EventHandler
    void on(PostmortemEvent event, @MessageIdentifier String eventId) {
        Map<PostmortemId, PostmortemState> folds = Gathered.of(PostmortemView.NAME, LinkedHashMap::new, this::save);
        PostmortemId id = event.postmortemId();
        PostmortemState before =
                folds.containsKey(id) ? folds.get(id) : postmortems.find(id).orElse(null);
        folds.put(id, PostmortemState.next(before, UUID.fromString(eventId), event));
    }

    @ResetHandler
    void clear() {
        postmortems.clear();
    }

    private void save(Map<PostmortemId, PostmortemState> folds) {
        postmortems.save(folds.values());
        followers.forEach(follower -> follower.save(folds.values()));
    }
}
