package dev.klaxon.events.watch;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.Role;
import java.time.Instant;

/**
 * A role was not filled in time.
 *
 * @param windowId what is owed, and since when; recorded once in a watch
 * @param openedAt since when it was owed
 * @param dueAt the due time that passed
 */
@Revision("1")
public record RoleBecameOverdue(
        IncidentId incidentId,
        String windowId,
        Instant openedAt,
        Instant dueAt,
        Role role,
        @JsonUnwrapped Claim claim) implements WatchEvent {}
