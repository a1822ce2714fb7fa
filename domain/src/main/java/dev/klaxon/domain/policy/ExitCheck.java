package dev.klaxon.domain.policy;

import dev.klaxon.events.incident.Status;
import dev.klaxon.events.policy.ExitCriterion;
import dev.klaxon.events.policy.PolicyDocument.StatusCriteria;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whether each status asks for something, and for what an incident can have by then. */
final class ExitCheck {

    private static final Set<Status> ASKING = EnumSet.range(Status.CONTAINED, Status.CLOSED);

    private ExitCheck() {}

    static void criteria(List<StatusCriteria> entries, Faults faults) {
        for (Status status : ASKING) {
            faults.when(
                    entries.stream().noneMatch(entry -> entry.status() == status),
                    "/exitCriteria",
                    status + " has no criteria");
        }
        faults.distinct("/exitCriteria", "/status", entries, StatusCriteria::status);
        for (int i = 0; i < entries.size(); i++) {
            entry("/exitCriteria/" + i, entries.get(i), faults);
        }
    }

    private static void entry(String at, StatusCriteria entry, Faults faults) {
        boolean asking = ASKING.contains(entry.status());
        faults.when(!asking, at + "/status", entry.status() + " is entered without criteria");
        faults.when(
                entry.criteria().isEmpty(), at + "/criteria", "must name a criterion, else the status says nothing");
        faults.distinct(at + "/criteria", entry.criteria());
        for (int i = 0; asking && i < entry.criteria().size(); i++) {
            ExitCriterion criterion = entry.criteria().get(i);
            faults.when(
                    entry.status().isBefore(earliest(criterion)),
                    at + "/criteria/" + i,
                    "'%s' is asked from %s on".formatted(criterion.label(), earliest(criterion)));
        }
    }

    /** What ends an incident is done last: asked for sooner it would hold up those who still work on it. */
    private static Status earliest(ExitCriterion criterion) {
        return switch (criterion) {
            case LOG_OR_METRIC, MITIGATION_OR_DECISION, VALIDATION, NO_OPEN_HYPOTHESIS, NO_RUNNING_MITIGATION ->
                Status.CONTAINED;
            case RESOLUTION_UPDATE -> Status.RESOLVED;
            case REMEDY_DECISION, POSTMORTEM_SCHEDULED, REMEDIATION_HANDED_OFF -> Status.CLOSED;
        };
    }
}
