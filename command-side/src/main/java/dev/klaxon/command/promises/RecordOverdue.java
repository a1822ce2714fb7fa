package dev.klaxon.command.promises;

import dev.klaxon.domain.promise.Promise;
import dev.klaxon.events.incident.IncidentId;
import java.time.Instant;
import java.util.Map;

/**
 * Record what an incident did not do in time.
 *
 * @param known since when its promises are known; what is not owed any more is passed over
 */
record RecordOverdue(IncidentId incidentId, Map<Promise, Instant> known) {

    RecordOverdue {
        known = Map.copyOf(known);
    }
}
