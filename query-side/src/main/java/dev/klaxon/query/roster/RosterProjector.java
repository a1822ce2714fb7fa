package dev.klaxon.query.roster;

import dev.klaxon.domain.roster.Rotation;
import dev.klaxon.events.roster.RosterEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Folds each rotation, event by event. */
@Component
@ProcessingGroup(RosterView.NAME)
final class RosterProjector {

    private final RotationTable rotations;

    RosterProjector(RotationTable rotations) {
        this.rotations = rotations;
    }

    @EventHandler
    void on(RosterEvent event) {
        rotations.save(Rotation.next(rotations.find(event.rotationId()).orElse(null), event));
    }

    @ResetHandler
    void clear() {
        rotations.clear();
    }
}
