package dev.klaxon.events.watch;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.IncidentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The next update had not been published in time.
 *
 * @param windowId what is owed, and since when; recorded once in a watch
 * @param openedAt since when it was owed
 * @param dueAt the due time that passed
 * @param audience to whom it was owed; absent where the first one could go to PUBLIC or CUSTOMER
 */
@Revision("1")
public record UpdateBecameOverdue(
        IncidentId incidentId,
        String windowId,
        Instant openedAt,
        Instant dueAt,
        @Nullable Audience audience,
        @JsonUnwrapped Claim claim)
        implements WatchEvent {}
