package dev.klaxon.domain.verdict;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Judges one incident by one version of the policy. */
public final class Verdicts {

    private Verdicts() {}

    /**
     * Every clock and rule, in the order of {@link Rule}; those that bind several subjects once for each.
     *
     * @param now the instant of the question: a due time before it has passed
     */
    public static List<Verdict> of(IncidentState state, Policy policy, Instant now) {
        Case incident = new Case(state, policy, now);
        return Stream.of(
                        ClockVerdicts.of(incident),
                        CadenceVerdicts.of(incident),
                        ConductVerdicts.of(incident),
                        CriteriaVerdicts.of(incident))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Verdict::rule))
                .toList();
    }
}
