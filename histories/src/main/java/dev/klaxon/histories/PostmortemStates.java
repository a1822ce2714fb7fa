package dev.klaxon.histories;

import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.store.LoggedEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Folds post-mortems. */
final class PostmortemStates {

    private PostmortemStates() {}

    /** What the events add up to, as far as they can be read; null where there is none. */
    static @Nullable PostmortemState fold(List<LoggedEvent> events) {
        PostmortemState state = null;
        for (LoggedEvent event : events) {
            if (event.isUnreadable()) {
                break;
            }
            state = PostmortemState.next(state, event.eventId(), (PostmortemEvent) event.event());
        }
        return state;
    }
}
