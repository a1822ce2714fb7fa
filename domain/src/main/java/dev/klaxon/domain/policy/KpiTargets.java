package dev.klaxon.domain.policy;

import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.policy.Aim;
import dev.klaxon.events.policy.PolicyDocument.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the figures should be, beside the clocks. */
public final class KpiTargets {

    private final List<Target> targets;

    KpiTargets(List<Target> targets) {
        this.targets = targets;
    }

    /** All targets of a figure. */
    public List<Target> of(String key) {
        return targets.stream().filter(target -> target.key().equals(key)).toList();
    }

    /** The target of a figure for one severity; one for all severities counts where none names it. */
    public Optional<Target> of(String key, Severity severity) {
        List<Target> all = of(key);
        return all.stream()
                .filter(target -> target.severities().contains(severity))
                .findFirst()
                .or(() -> all.stream()
                        .filter(target -> target.severities().isEmpty())
                        .findFirst());
    }

    /**
     * Compares a figure with its target.
     *
     * @param value in the target's unit
     */
    public static Attainment judge(Target target, BigDecimal value) {
        BigDecimal bound = target.bound();
        if (bound == null || !target.aim().hasBound()) {
            return Attainment.UNBOUNDED;
        }
        if (!isMet(target.aim(), value, bound)) {
            return Attainment.MISSED;
        }
        return isStretched(target.aim(), value, target.stretch()) ? Attainment.STRETCHED : Attainment.MET;
    }

    private static boolean isStretched(Aim aim, BigDecimal value, @Nullable BigDecimal stretch) {
        return stretch != null && isMet(aim, value, stretch);
    }

    private static boolean isMet(Aim aim, BigDecimal value, BigDecimal bound) {
        int compared = value.compareTo(bound);
        return switch (aim) {
            case AT_MOST -> compared <= 0;
            case BELOW -> compared < 0;
            case AT_LEAST -> compared >= 0;
            case ABOVE -> compared > 0;
            case FALLING, RISING, TREND -> true;
        };
    }
}
