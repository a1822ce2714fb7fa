package dev.klaxon.command.promises;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.domain.promise.Owed;
import dev.klaxon.domain.promise.Promise;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an incident and its post-mortem stand: all that decides on what is owed.
 *
 * @param postmortem null where none is booked
 */
record Standing(IncidentState incident, @Nullable PostmortemState postmortem) {

    List<Promise> owed(Policy policy) {
        return Owed.of(incident, postmortem, policy);
    }

    boolean isDrill() {
        return incident.declaration().event().drill();
    }
}
