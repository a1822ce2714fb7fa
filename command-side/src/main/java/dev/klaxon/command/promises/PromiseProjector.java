package dev.klaxon.command.promises;

import dev.klaxon.domain.promise.Owed;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.postmortem.PostmortemEvent;
import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Notes which incidents changed in what they owe. What that is the sweep finds out: here, within the transaction of a
 * whole batch, it would keep every reader of the log waiting.
 */
@Component
@ProcessingGroup(PromiseProjector.NAME)
final class PromiseProjector {

    static final String NAME = "promises";

    private final PromiseTable promises;

    PromiseProjector(PromiseTable promises) {
        this.promises = promises;
    }

    /** Imported history owes nothing, and there may be millions of it. */
    @EventHandler
    void on(IncidentEvent event) {
        if (!event.claim().isImported() && Owed.dependsOn(event)) {
            touched().add(event.incidentId());
        }
    }

    /** Who is to learn from it owes what they agreed. */
    @EventHandler
    void on(PostmortemEvent event) {
        if (!event.claim().isImported()) {
            touched().add(event.incidentId());
        }
    }

    @ResetHandler
    void clear() {
        promises.clear();
    }

    private Set<IncidentId> touched() {
        UnitOfWork<?> batch = CurrentUnitOfWork.get();
        return batch.root().getOrComputeResource(PromiseProjector.class.getName(), key -> {
            Set<IncidentId> gathered = new LinkedHashSet<>();
            batch.onPrepareCommit(ending -> promises.touch(gathered));
            return gathered;
        });
    }
}
