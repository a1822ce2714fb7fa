package dev.klaxon.query.kpi;

import dev.klaxon.domain.kpi.figure.Figures;
import dev.klaxon.domain.kpi.figure.RateFigure;
import dev.klaxon.domain.kpi.measure.DurationKey;
import dev.klaxon.domain.kpi.measure.RateKey;
import dev.klaxon.domain.policy.Attainment;
import dev.klaxon.domain.policy.KpiTargets;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.policy.Aim;
import dev.klaxon.events.policy.PolicyDocument.Target;
import dev.klaxon.events.policy.TargetUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the policy wants of a figure, beside what it is.
 *
 * @param group the label of a severity, or {@code all}
 * @param attainment absent where there is no figure, or none in that unit
 */
record Goal(
        String group,
        Aim aim,
        @Nullable BigDecimal bound,
        @Nullable BigDecimal stretch,
        @Nullable TargetUnit unit,
        @Nullable Attainment attainment) {

    private static final BigDecimal SECONDS_A_MINUTE = BigDecimal.valueOf(60);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** All of a policy, by the key of the figure. */
    static Map<String, List<Goal>> of(Figures figures, Policy policy) {
        Map<String, List<Goal>> goals = new LinkedHashMap<>();
        for (Target target : policy.document().targets()) {
            List<Goal> ofKey = goals.computeIfAbsent(target.key(), key -> new ArrayList<>());
            if (target.severities().isEmpty()) {
                ofKey.add(of(figures, target, Figures.ALL));
            }
            for (Severity severity : target.severities()) {
                ofKey.add(of(figures, target, severity.label()));
            }
        }
        return goals;
    }

    private static Goal of(Figures figures, Target target, String group) {
        BigDecimal value = value(figures, target, group);
        boolean bounded = target.bound() != null;
        return new Goal(
                group,
                target.aim(),
                target.bound(),
                target.stretch(),
                target.unit(),
                bounded && value == null ? null : KpiTargets.judge(target, value == null ? BigDecimal.ZERO : value));
    }

    /** In the unit of the target; days of a calendar are not found. */
    private static @Nullable BigDecimal value(Figures figures, Target target, String group) {
        if (target.unit() == TargetUnit.MEDIAN_MINUTES) {
            return minutes(figures, target.key(), group);
        }
        return target.unit() == TargetUnit.PERCENT ? percent(figures, target.key(), group) : null;
    }

    private static @Nullable BigDecimal minutes(Figures figures, String key, String group) {
        for (DurationKey duration : DurationKey.values()) {
            Long median = duration.label().equals(key)
                    ? figures.duration(duration, group).p50Seconds()
                    : null;
            if (median != null) {
                return BigDecimal.valueOf(median).divide(SECONDS_A_MINUTE, MathContext.DECIMAL64);
            }
        }
        return null;
    }

    private static @Nullable BigDecimal percent(Figures figures, String key, String group) {
        for (RateKey rate : RateKey.values()) {
            RateFigure figure = rate.label().equals(key) ? figure(figures, rate, group) : null;
            if (figure != null && figure.denominator() > 0) {
                return WHOLE.multiply(BigDecimal.valueOf(figure.numerator()))
                        .divide(BigDecimal.valueOf(figure.denominator()), MathContext.DECIMAL64);
            }
        }
        return null;
    }

    private static @Nullable RateFigure figure(Figures figures, RateKey rate, String group) {
        if (group.equals(Figures.ALL)) {
            return figures.rates().get(rate);
        }
        return rate == RateKey.RCA_COMPLETION ? figures.rcaCompletion().get(group) : null;
    }
}
