package dev.klaxon.query.policy;

import dev.klaxon.events.policy.PolicyPublished;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/** Keeps each version that was published. */
@Component
@ProcessingGroup(PolicyView.NAME)
final class PolicyProjector {

    private final PolicyTable policies;

    PolicyProjector(PolicyTable policies) {
        this.policies = policies;
    }

    /** A version is in force from its recording on, whatever its author says of the time. */
    @EventHandler
    void on(PolicyPublished event, @Timestamp Instant recordedAt) {
        policies.save(event, recordedAt);
    }

    @ResetHandler
    void clear() {
        policies.clear();
    }
}
