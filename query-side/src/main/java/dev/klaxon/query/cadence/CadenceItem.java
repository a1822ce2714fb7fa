package dev.klaxon.query.cadence;

import dev.klaxon.domain.promise.PromiseKind;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.Severity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that an incident owes.
 *
 * @param audience to whom an update is owed; absent where the first one may go to PUBLIC or CUSTOMER
 * @param subject the role, hypothesis, deadline, booked post-mortem or action, where it is about one
 * @param openedAt since when it is owed
 * @param dueAt the first due time that nothing was done by
 * @param missed how many due times have passed since, one a window
 * @param windowId of the window that opened then; its overdue event bears the same
 */
record CadenceItem(
        UUID incidentId,
        String reference,
        String title,
        @Nullable Severity severity,
        PromiseKind kind,
        @Nullable Audience audience,
        @Nullable String subject,
        Instant openedAt,
        Instant dueAt,
        boolean overdue,
        long missed,
        String windowId) {}
