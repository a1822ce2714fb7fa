package dev.klaxon.events.watch;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Revision;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.PostmortemId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post-mortem had not been booked in time, or not been held on the day for which it was booked.
 *
 * @param windowId what is owed, and since when; recorded once in a watch
 * @param openedAt since when it was owed
 * @param dueAt the due time that passed
 * @param postmortemId what was to be held; absent where nothing was booked
 */
@Revision("1")
public record PostmortemBecameOverdue(
        IncidentId incidentId,
        String windowId,
        Instant openedAt,
        Instant dueAt,
        @Nullable PostmortemId postmortemId,
        @JsonUnwrapped Claim claim)
        implements WatchEvent {}
