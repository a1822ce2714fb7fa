package dev.klaxon.domain.kpi;

import dev.klaxon.domain.policy.BusinessDays;
import dev.klaxon.events.incident.Severity;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the post-mortem of one incident adds to the rates of learning. */
final class LearningShares {

    private static final int BUSINESS_DAYS = 5;

    private LearningShares() {}

    /**
     * All of them; none while it was never resolved.
     *
     * @param severity the final one
     */
    static Map<RateKey, Share> of(
            Learning learning,
            @Nullable Instant firstResolvedAt,
            @Nullable Severity severity,
            BusinessDays calendar,
            Instant now) {
        Map<RateKey, Share> shares = new EnumMap<>(RateKey.class);
        if (firstResolvedAt == null) {
            return shares;
        }
        shares.put(RateKey.RCA_COMPLETION, Share.of(learning.explained(), learning.eventIds()));
        if (severity != null && severity != Severity.SEV_3) {
            Instant by = calendar.endOfDay(firstResolvedAt, BUSINESS_DAYS);
            timely(shares, RateKey.POSTMORTEM_BOOKED_ON_TIME, learning, learning.bookedAt(), by, now);
            timely(shares, RateKey.POSTMORTEM_HELD_ON_TIME, learning, learning.heldAt(), by, now);
        }
        return shares;
    }

    private static void timely(
            Map<RateKey, Share> shares, RateKey key, Learning learning, @Nullable Instant at, Instant by, Instant now) {
        if (at != null || by.isBefore(now)) {
            shares.put(key, Share.of(at != null && !at.isAfter(by), learning.eventIds()));
        }
    }
}
