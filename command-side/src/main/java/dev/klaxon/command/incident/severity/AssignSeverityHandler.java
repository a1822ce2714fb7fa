package dev.klaxon.command.incident.severity;

import static dev.klaxon.domain.refusal.Code.RATIONALE_MISSING;
import static dev.klaxon.domain.refusal.Code.SEVERITY_UNCHANGED;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.command.incident.Lockdown;
import dev.klaxon.command.policy.PolicyBook;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.Impact;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.SeverityAssigned;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Decides the severity against the matrix of the incident's policy. */
@Component
final class AssignSeverityHandler {

    private final Incidents incidents;
    private final PolicyBook policies;

    AssignSeverityHandler(Incidents incidents, PolicyBook policies) {
        this.incidents = incidents;
        this.policies = policies;
    }

    @CommandHandler
    void handle(AssignSeverity command, Claim claim) {
        incidents.on(
                command.incidentId(),
                state -> Decision.of(decide(command, state, policies.at(state.policyVersion()), claim)));
    }

    /** The whole rule, free of Axon, Spring and time. */
    static List<IncidentEvent> decide(AssignSeverity command, IncidentState state, Policy policy, Claim claim) {
        if (!claim.isImported() && isUnchanged(command, state)) {
            throw new CommandRejected(
                    SEVERITY_UNCHANGED, "%s is %s already".formatted(state.reference(), command.severity()));
        }
        Impact impact = state.triage().impact();
        Severity recommended = policy.severityMatrix().recommend(impact);
        boolean differs = command.severity() != recommended;
        if (differs && command.rationale() == null && !claim.isImported()) {
            throw new CommandRejected(
                    RATIONALE_MISSING,
                    "The policy recommends %s; another severity needs a rationale".formatted(recommended));
        }
        List<IncidentEvent> events = new ArrayList<>();
        events.add(new SeverityAssigned(
                state.id(),
                command.severity(),
                claim.isImported() ? null : recommended,
                impact,
                command.certainty(),
                command.rationale(),
                policy.version(),
                claim));
        if (command.severity() == Severity.SEV_0 && !state.isRestricted()) {
            events.addAll(Lockdown.requests(
                    state.id(), policy, state.roles().holders().keySet(), Lockdown.SEV_0, claim));
            events.addAll(Lockdown.restriction(state.id(), command.holdId(), Lockdown.SEV_0, claim));
        }
        return events;
    }

    private static boolean isUnchanged(AssignSeverity command, IncidentState state) {
        return state.triage()
                .severity()
                .filter(now -> now.severity() == command.severity() && now.certainty() == command.certainty())
                .isPresent();
    }
}
