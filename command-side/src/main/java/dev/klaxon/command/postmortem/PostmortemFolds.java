package dev.klaxon.command.postmortem;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.store.RecordedEvent;
import dev.klaxon.store.RecordedEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How post-mortems stand, for parts that only look: it locks nothing and asks nobody who may read. */
@Component
public final class PostmortemFolds {

    private final RecordedEvents recorded;

    PostmortemFolds(RecordedEvents recorded) {
        this.recorded = recorded;
    }

    /**
     * One event of a post-mortem.
     *
     * @param state the post-mortem after it
     */
    public record Told(Instant recordedAt, PostmortemState state) {}

    /** The post-mortem of an incident after each of its events, in their order; none where none is booked. */
    public List<Told> history(IncidentState incident) {
        List<Told> history = new ArrayList<>();
        incident.aftermath().postmortem().ifPresent(linked -> {
            @Nullable PostmortemState state = null;
            for (RecordedEvent told :
                    recorded.stream(linked.event().postmortemId().toString())) {
                state = PostmortemState.next(state, told.eventId(), (PostmortemEvent) told.event());
                history.add(new Told(told.recordedAt(), state));
            }
        });
        return history;
    }
}
