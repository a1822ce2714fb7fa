package dev.klaxon.domain.kpi.pager;

import dev.klaxon.domain.policy.BusinessDays;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time that a person had a role, in whole seconds.
 *
 * @param afterHoursSeconds those of them outside the office hours of the policy
 */
public record RoleTime(long seconds, long afterHoursSeconds) {

    /** None. */
    public static final RoleTime NONE = new RoleTime(0, 0);

    /** That of one stretch. */
    public static RoleTime between(Instant from, Instant to, BusinessDays calendar) {
        if (!from.isBefore(to)) {
            return NONE;
        }
        long seconds = Duration.between(from, to).toSeconds();
        return new RoleTime(seconds, seconds - calendar.officeTime(from, to).toSeconds());
    }

    public RoleTime plus(RoleTime other) {
        return new RoleTime(seconds + other.seconds, afterHoursSeconds + other.afterHoursSeconds);
    }

    /** From 0 to 1; null where there is no time to take a share of. */
    public @Nullable Double afterHoursShare() {
        return seconds == 0 ? null : (Double) ((double) afterHoursSeconds / seconds);
    }
}
