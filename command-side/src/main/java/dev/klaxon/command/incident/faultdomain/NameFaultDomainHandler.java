package dev.klaxon.command.incident.faultdomain;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.command.incident.KnownEvidence;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.FaultDomainNamed;
import dev.klaxon.events.incident.IncidentEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Records which part of the system is at fault. */
@Component
final class NameFaultDomainHandler {

    private final Incidents incidents;

    NameFaultDomainHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(NameFaultDomain command, Claim claim) {
        incidents.on(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule: a naming stands beside all earlier ones, and evidence that is named is there. */
    static Decision<IncidentEvent> decide(NameFaultDomain command, IncidentState state, Claim claim) {
        if (!claim.isImported()) {
            KnownEvidence.require(command.evidenceIds(), state);
        }
        return Decision.of(new FaultDomainNamed(state.id(), command.domain(), command.evidenceIds(), claim));
    }
}
