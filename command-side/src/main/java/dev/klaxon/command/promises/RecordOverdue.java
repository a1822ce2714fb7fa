package dev.klaxon.command.promises;

import dev.klaxon.events.incident.IncidentId;
import java.util.Set;

/**
 * Record what an incident did not do in time.
 *
 * @param windowIds the windows whose time has come; those that follow a missed one go with it
 */
record RecordOverdue(IncidentId incidentId, Set<String> windowIds) {

    RecordOverdue {
        windowIds = Set.copyOf(windowIds);
    }
}
