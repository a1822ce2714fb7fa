package dev.klaxon.events.watch;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.incident.IncidentId;
import java.time.Instant;

/**
 * No executive brief had been published in time.
 *
 * @param windowId what is owed, and since when; recorded once in a watch
 * @param openedAt since when it was owed
 * @param dueAt the due time that passed
 */
@Revision("1")
public record BriefBecameOverdue(
        IncidentId incidentId,
        String windowId,
        Instant openedAt,
        Instant dueAt,
        @JsonUnwrapped Claim claim) implements WatchEvent {}
