package dev.klaxon.domain.verdict;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one clock or rule was kept in one incident.
 *
 * @param subject which role, hypothesis or deadline, where a rule binds several
 * @param limit what the policy asks for
 * @param actual what was found; null while nothing was
 * @param dueAt when it is or was due, of a clock
 * @param eventIds the records it rests on
 * @param policyVersion the version that judges
 */
public record Verdict(
        Rule rule,
        @Nullable String subject,
        Outcome outcome,
        @Nullable Measured limit,
        @Nullable Measured actual,
        @Nullable Instant dueAt,
        List<UUID> eventIds,
        int policyVersion) {

    public Verdict {
        eventIds = List.copyOf(eventIds);
    }
}
