package dev.klaxon.domain.verdict;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import dev.klaxon.domain.incident.Filed;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.incident.CriterionMet;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.incident.StatusTransitioned;
import dev.klaxon.events.policy.ExitCriterion;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges the exit criteria of each status that was reached.
 *
 * <p>What was met was decided with the transition and stands in its event; each version of the policy compares it with
 * its own list.
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
        if (reached.isEmpty() || reached.get().event().claim().isImported()) {
            return incident.notApplicable(rule);
        }
        Set<String> met = reached.get().event().criteriaMet().stream()
                .map(CriterionMet::criterion)
                .collect(toCollection(LinkedHashSet::new));
        boolean complete = !met.isEmpty()
                && incident.policy().version() == incident.state().policyVersion();
        List<ExitCriterion> asked = incident.policy().exit().askedOf(status).stream()
                .filter(criterion -> met.contains(criterion.label()) || isOwed(criterion, complete))
                .toList();
        if (asked.isEmpty()) {
            return incident.notApplicable(rule);
        }
        boolean kept = asked.stream().map(ExitCriterion::label).allMatch(met::contains);
        return incident.verdict(
                rule,
                kept ? Outcome.KEPT : Outcome.MISSED,
                Measured.of(asked.stream().map(ExitCriterion::label).collect(joining(", "))),
                Measured.of(String.join(", ", met)),
                List.of(reached.get().eventId()));
    }

    /**
     * Whether this version asks for what the event does not show. Only a severity that changed since can make a
     * post-mortem due.
     *
     * @param complete whether it asks what was asked then: that was met, else the move had been refused
     */
    private boolean isOwed(ExitCriterion criterion, boolean complete) {
        return criterion == ExitCriterion.POSTMORTEM_SCHEDULED ? isUnlearnt() : !complete && concerns(criterion);
    }

    private boolean isUnlearnt() {
        return incident.state().aftermath().postmortem().isEmpty()
                && incident.state()
                        .severity()
                        .filter(incident.policy().postmortem()::isRequired)
                        .isPresent();
    }

    /** What asks for the end of something is met where it never began. */
    private boolean concerns(ExitCriterion criterion) {
        IncidentState state = incident.state();
        return switch (criterion) {
            case NO_OPEN_HYPOTHESIS -> state.work().hypotheses().latest().isPresent();
            case NO_RUNNING_MITIGATION -> state.work().mitigations().latest().isPresent();
            case RESOLUTION_UPDATE -> !state.communication().audiences().isEmpty();
            case REMEDY_DECISION -> !state.accounts().isEmpty();
            case LOG_OR_METRIC, MITIGATION_OR_DECISION, VALIDATION, POSTMORTEM_SCHEDULED, REMEDIATION_HANDED_OFF ->
                true;
        };
    }
}
