package dev.klaxon.histories;

import dev.klaxon.events.policy.PolicyPublished;
import dev.klaxon.store.LoggedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The versions of the policy in their order, with who published each and when; immutable.
 *
 * @param published from version 1 on
 */
public record PolicyHistory(List<Published> published) {

    public PolicyHistory {
        published = List.copyOf(published);
    }

    /**
     * One version.
     *
     * @param recordedAt from which on it is in force, whatever its author says of the time
     */
    public record Published(PolicyPublished event, Instant recordedAt) {}

    static PolicyHistory next(@Nullable PolicyHistory before, LoggedEvent event) {
        List<Published> more = new ArrayList<>(before == null ? List.of() : before.published);
        more.add(new Published((PolicyPublished) event.event(), event.recordedAt()));
        return new PolicyHistory(more);
    }
}
