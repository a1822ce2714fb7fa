package dev.klaxon.query.postmortem;

import dev.klaxon.domain.postmortem.PostmortemStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post-mortem as lists show it.
 *
 * @param overdue whether the day for which it is booked is past, in the policy's zone, and it was not held
 * @param openActions how many of its actions are still to be done
 */
public record PostmortemSummary(
        UUID id,
        UUID incidentId,
        String reference,
        @Nullable String title,
        PostmortemStatus status,
        Instant bookedAt,
        @Nullable Instant scheduledFor,
        boolean overdue,
        int openActions,
        long version) {}
