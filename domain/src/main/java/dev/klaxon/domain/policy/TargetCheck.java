package dev.klaxon.domain.policy;

import dev.klaxon.events.policy.PolicyDocument.Target;
import dev.klaxon.events.policy.TargetUnit;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether each figure has one target that can be met. */
final class TargetCheck {

    private static final BigDecimal WHOLE = new BigDecimal("100");

    private TargetCheck() {}

    static void targets(List<Target> targets, Faults faults) {
        for (int i = 0; i < targets.size(); i++) {
            String at = "/targets/" + i;
            Target target = targets.get(i);
            faults.written(at + "/key", target.key());
            faults.distinct(at + "/severities", target.severities());
            for (int earlier = 0; earlier < i; earlier++) {
                faults.when(
                        concernSame(targets.get(earlier), target),
                        at,
                        "has a target at /targets/%d already".formatted(earlier));
            }
            bounds(at, target, faults);
        }
    }

    private static void bounds(String at, Target target, Faults faults) {
        BigDecimal bound = target.bound();
        boolean bounded = target.aim().hasBound();
        faults.when(bounded && bound == null, at + "/bound", target.aim() + " needs a bound");
        faults.when(!bounded && bound != null, at + "/bound", target.aim() + " has no bound");
        faults.when(bounded && target.unit() == null, at + "/unit", "is missing");
        faults.when(!bounded && target.unit() != null, at + "/unit", "has no bound to count");
        possible(at + "/bound", bound, target.unit(), faults);
        possible(at + "/stretch", target.stretch(), target.unit(), faults);
        faults.when(
                target.stretch() != null && (bound == null || !isBetter(target, target.stretch(), bound)),
                at + "/stretch",
                "must be better than the bound");
    }

    private static void possible(String at, @Nullable BigDecimal value, @Nullable TargetUnit unit, Faults faults) {
        faults.when(value != null && value.signum() < 0, at, "must not be negative");
        faults.when(
                value != null && unit == TargetUnit.PERCENT && value.compareTo(WHOLE) > 0, at, "must be at most 100");
    }

    private static boolean isBetter(Target target, BigDecimal stretch, BigDecimal bound) {
        return switch (target.aim()) {
            case AT_MOST, BELOW, FALLING -> stretch.compareTo(bound) < 0;
            case AT_LEAST, ABOVE, RISING, TREND -> stretch.compareTo(bound) > 0;
        };
    }

    /** One for all severities stands beside one for some: the closer one counts. */
    private static boolean concernSame(Target one, Target other) {
        if (!one.key().equals(other.key())) {
            return false;
        }
        boolean oneForAll = one.severities().isEmpty() || other.severities().isEmpty();
        return oneForAll
                ? one.severities().equals(other.severities())
                : !Collections.disjoint(one.severities(), other.severities());
    }
}
