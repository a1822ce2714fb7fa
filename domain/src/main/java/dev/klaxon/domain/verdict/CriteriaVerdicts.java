package dev.klaxon.domain.verdict;

import static java.util.stream.Collectors.joining;

import dev.klaxon.domain.incident.ExitCriteria;
import dev.klaxon.domain.incident.Filed;
import dev.klaxon.events.incident.CriterionMet;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.incident.StatusTransitioned;
import java.util.List;
import java.util.Optional;

/**
 * Judges the exit criteria of each status that was reached.
 *
 * <p>What was met was decided with the transition and stands in its event. Only whether a post-mortem is asked for
 * differs from one version of the policy to another.
 */
final class CriteriaVerdicts {

    private static final List<Status> ASKING =
            List.of(Status.CONTAINED, Status.MITIGATED, Status.RESOLVED, Status.CLOSED);

    private final Case incident;

    private CriteriaVerdicts(Case incident) {
        this.incident = incident;
    }

    static List<Verdict> of(Case incident) {
        CriteriaVerdicts judged = new CriteriaVerdicts(incident);
        return ASKING.stream().map(judged::judge).toList();
    }

    private Verdict judge(Status status) {
        Rule rule = Rule.criteriaOf(status);
        Optional<Filed<StatusTransitioned>> reached = incident.state()
                .statusTrack()
                .changes()
                .of(StatusTransitioned.class)
                .where(move -> move.to() == status && move.from().isBefore(status))
                .last();
        if (reached.isEmpty()
                || (incident.isImported() && reached.get().event().criteriaMet().isEmpty())) {
            return incident.notApplicable(rule);
        }
        List<CriterionMet> met = reached.get().event().criteriaMet();
        boolean unlearnt = status == Status.CLOSED && isUnlearnt(met);
        String names = met.stream().map(CriterionMet::criterion).distinct().collect(joining(", "));
        return incident.verdict(
                rule,
                met.isEmpty() || unlearnt ? Outcome.MISSED : Outcome.KEPT,
                Measured.of(unlearnt ? names + ", " + ExitCriteria.POSTMORTEM_SCHEDULED : names),
                Measured.of(names),
                List.of(reached.get().eventId()));
    }

    /** Whether this version asks for a post-mortem that the closing one did not. */
    private boolean isUnlearnt(List<CriterionMet> met) {
        return incident.state()
                        .severity()
                        .filter(incident.policy().postmortem()::isRequired)
                        .isPresent()
                && incident.state().aftermath().postmortem().isEmpty()
                && met.stream().noneMatch(each -> each.criterion().equals(ExitCriteria.POSTMORTEM_SCHEDULED));
    }
}
