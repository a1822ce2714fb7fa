package dev.klaxon.domain.incident;

import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.PostmortemLinked;
import dev.klaxon.events.incident.RemediationHandedOff;
import java.util.Optional;

/** What goes on after it is over. */
public record Aftermath(History<IncidentEvent> told) {

    /** The hand-off that holds; a later one replaces it. */
    public Optional<Filed<RemediationHandedOff>> handoff() {
        return told.of(RemediationHandedOff.class).last();
    }

    /** The post-mortem that is booked. */
    public Optional<Filed<PostmortemLinked>> postmortem() {
        return told.of(PostmortemLinked.class).first();
    }
}
