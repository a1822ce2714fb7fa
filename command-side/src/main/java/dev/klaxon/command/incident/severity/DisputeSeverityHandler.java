package dev.klaxon.command.incident.severity;

import static dev.klaxon.domain.refusal.Code.SEVERITY_UNCHANGED;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.SeverityDisputed;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Records that somebody holds another severity to be right. */
@Component
final class DisputeSeverityHandler {

    private final Incidents incidents;

    DisputeSeverityHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(DisputeSeverity command, Claim claim) {
        incidents.on(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule: the severity in force is nothing to propose. */
    static Decision<IncidentEvent> decide(DisputeSeverity command, IncidentState state, Claim claim) {
        if (!claim.isImported()) {
            state.severity().filter(now -> now == command.proposed()).ifPresent(now -> {
                throw new CommandRejected(SEVERITY_UNCHANGED, "%s is %s already".formatted(state.reference(), now));
            });
        }
        return Decision.of(
                new SeverityDisputed(state.id(), command.disputeId(), command.proposed(), command.reason(), claim));
    }
}
