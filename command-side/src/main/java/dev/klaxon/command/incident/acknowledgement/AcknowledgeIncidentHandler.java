package dev.klaxon.command.incident.acknowledgement;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.IncidentAcknowledged;
import dev.klaxon.events.incident.IncidentEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Records that somebody responds. */
@Component
final class AcknowledgeIncidentHandler {

    private final Incidents incidents;

    AcknowledgeIncidentHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(AcknowledgeIncident command, Claim claim) {
        incidents.on(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule: whoever responded by then need not say so again. */
    static Decision<IncidentEvent> decide(AcknowledgeIncident command, IncidentState state, Claim claim) {
        boolean saidSo = state.triage().acknowledgements().entries().stream()
                .filter(said -> !said.at().isAfter(claim.occurredAt()))
                .anyMatch(said -> said.event().responder().equals(command.responder()));
        return saidSo && !claim.isImported()
                ? Decision.none()
                : Decision.of(new IncidentAcknowledged(state.id(), command.responder(), claim));
    }
}
