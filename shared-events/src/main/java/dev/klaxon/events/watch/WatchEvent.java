package dev.klaxon.events.watch;

import dev.klaxon.events.Event;
import dev.klaxon.events.incident.IncidentId;
import java.time.Instant;

/**
 * A due time in one incident passed without what was owed. Its stream is the incident's watch and not the incident
 * itself, so that nobody's {@code If-Match} is disturbed.
 */
public sealed interface WatchEvent extends Event
        permits AcknowledgementBecameOverdue,
                ActionBecameOverdue,
                BriefBecameOverdue,
                HypothesisBecameOverdue,
                PostmortemBecameOverdue,
                RegulatoryDeadlineBecameOverdue,
                RoleBecameOverdue,
                UpdateBecameOverdue {

    /** The incident that owes it. */
    IncidentId incidentId();

    /** What is owed, and since when; recorded once in a watch. */
    String windowId();

    /** Since when it was owed. */
    Instant openedAt();

    /** The due time that passed. */
    Instant dueAt();
}
