package dev.klaxon.events.watch;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.PostmortemId;
import dev.klaxon.events.postmortem.ActionId;
import java.time.Instant;

/**
 * An action of a post-mortem was still open at the end of the day on which it was due.
 *
 * @param windowId what is owed, and since when; recorded once in a watch
 * @param openedAt since when it was owed
 * @param dueAt the due time that passed
 */
@Revision("1")
public record ActionBecameOverdue(
        IncidentId incidentId,
        String windowId,
        Instant openedAt,
        Instant dueAt,
        PostmortemId postmortemId,
        ActionId actionId,
        @JsonUnwrapped Claim claim)
        implements WatchEvent {}
