package dev.klaxon.command.postmortem;

import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.PostmortemId;

/** Which post-mortem is meant. */
public sealed interface Named {

    /** The one with that id. */
    record ById(PostmortemId id) implements Named {}

    /** The one that is booked for an incident, as imported history means it. */
    record Of(IncidentId incidentId) implements Named {}
}
