package dev.klaxon.domain.policy;

import static dev.klaxon.domain.refusal.WarningCode.ACTIONS_OUTSIDE_RANGE;

import dev.klaxon.domain.refusal.Warning;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.policy.PolicyDocument.PostmortemDuties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Which incidents are learnt from, by when, and with how many actions. */
public final class PostmortemRules {

    private final PostmortemDuties duties;
    private final BusinessDays businessDays;

    PostmortemRules(PostmortemDuties duties, BusinessDays businessDays) {
        this.duties = duties;
        this.businessDays = businessDays;
    }

    /** Whether an incident of the severity needs a post-mortem before it is closed. */
    public boolean isRequired(Severity severity) {
        return duties.requiredFor().contains(severity);
    }

    /** By when it must be booked. */
    public Instant bookBy(Instant resolvedAt) {
        return businessDays.endOfDay(resolvedAt, duties.bookedWithinBusinessDays());
    }

    /**
     * By when one must be held that is booked for that time: the end of the day, so that a long meeting is not late.
     */
    public Instant holdBy(Instant scheduledFor) {
        return businessDays.endOfDay(scheduledFor, 0);
    }

    /** By when an action must be carried out that is due on that day. */
    public Instant carryOutBy(LocalDate dueOn) {
        return businessDays.endOf(dueOn);
    }

    /** What to say of so many actions. */
    public Optional<Warning> warnOfActions(int actions) {
        if (actions >= duties.fewestActions() && actions <= duties.mostActions()) {
            return Optional.empty();
        }
        return Optional.of(new Warning(
                ACTIONS_OUTSIDE_RANGE,
                "%d actions; the policy aims at %d to %d"
                        .formatted(actions, duties.fewestActions(), duties.mostActions())));
    }
}
