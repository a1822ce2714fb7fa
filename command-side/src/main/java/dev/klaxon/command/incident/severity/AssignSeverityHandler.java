package dev.klaxon.command.incident.severity;

import static dev.klaxon.domain.refusal.Code.SEVERITY_UNCHANGED;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.command.incident.Lockdown;
import dev.klaxon.command.policy.PolicyBook;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Impact;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.SeverityAssigned;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
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
        Impact impact = state.triage().impact();
        if (!claim.isImported()) {
            requireChange(command, state);
            policy.triage().requireRationale(command.severity(), impact, command.rationale());
        }
        List<IncidentEvent> events = new ArrayList<>();
        events.add(new SeverityAssigned(
                state.id(),
                command.severity(),
                recommended(impact, policy, claim),
                impact,
                command.certainty(),
                command.rationale(),
                policy.version(),
                claim));
        if (policy.roles().locksDown(command.severity())) {
            Lockdown lockdown = Lockdown.of(state);
            Text reason = Lockdown.reason(command.severity());
            events.addAll(lockdown.requests(policy, reason, claim));
            events.addAll(lockdown.seal(command.holdId(), reason, claim));
        }
        return events;
    }

    private static @Nullable Severity recommended(Impact impact, Policy policy, Claim claim) {
        return claim.isImported()
                ? null
                : policy.severityMatrix().recommend(impact).orElse(null);
    }

    private static void requireChange(AssignSeverity command, IncidentState state) {
        state.triage()
                .severity()
                .filter(now -> now.severity() == command.severity() && now.certainty() == command.certainty())
                .ifPresent(now -> {
                    throw new CommandRejected(
                            SEVERITY_UNCHANGED,
                            "%s is %s (%s) already".formatted(state.reference(), now.severity(), now.certainty()));
                });
    }
}
