package dev.klaxon.command.incident.restriction;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentRestricted;
import dev.klaxon.events.incident.ReaderAdded;
import dev.klaxon.events.incident.RestrictionLifted;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Restricts incidents, lifts restrictions and names readers. What is so already changes nothing. */
@Component
final class RestrictionHandler {

    private final Incidents incidents;

    RestrictionHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(RestrictIncident command, Claim claim) {
        incidents.inAnyStatus(command.incidentId(), state -> decide(command, state, claim));
    }

    @CommandHandler
    void handle(LiftRestriction command, Claim claim) {
        incidents.inAnyStatus(command.incidentId(), state -> decide(command, state, claim));
    }

    @CommandHandler
    void handle(AddReader command, Claim claim) {
        incidents.inAnyStatus(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule; evidence is not held by it. */
    static Decision<IncidentEvent> decide(RestrictIncident command, IncidentState state, Claim claim) {
        return state.isRestricted()
                ? Decision.none()
                : Decision.of(new IncidentRestricted(state.id(), command.reason(), claim));
    }

    /** The whole rule; holds stand until they are lifted themselves. */
    static Decision<IncidentEvent> decide(LiftRestriction command, IncidentState state, Claim claim) {
        return state.isRestricted()
                ? Decision.of(new RestrictionLifted(state.id(), command.reason(), claim))
                : Decision.none();
    }

    /** The whole rule; readers may be named before there is a restriction. */
    static Decision<IncidentEvent> decide(AddReader command, IncidentState state, Claim claim) {
        return state.discretion().isReader(command.reader().id())
                ? Decision.none()
                : Decision.of(new ReaderAdded(state.id(), command.reader(), claim));
    }
}
