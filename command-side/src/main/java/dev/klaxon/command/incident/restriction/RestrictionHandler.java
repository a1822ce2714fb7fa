package dev.klaxon.command.incident.restriction;

import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.BusinessOrder;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentRestricted;
import dev.klaxon.events.incident.ReaderAdded;
import dev.klaxon.events.incident.RestrictionLifted;
import java.util.List;
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
                : turn(new IncidentRestricted(state.id(), command.reason(), claim), state);
    }

    /** The whole rule; holds stand until they are lifted themselves. */
    static Decision<IncidentEvent> decide(LiftRestriction command, IncidentState state, Claim claim) {
        return state.isRestricted()
                ? turn(new RestrictionLifted(state.id(), command.reason(), claim), state)
                : Decision.none();
    }

    /** What is said to have happened before the last turn would change nothing, though it was accepted. */
    private static Decision<IncidentEvent> turn(IncidentEvent event, IncidentState state) {
        BusinessOrder place = state.placeOf(event.claim(), BusinessOrder.Kind.RECORD);
        boolean tooEarly = state.discretion()
                .lastTurn()
                .filter(last -> last.order().isAfter(place))
                .isPresent();
        if (tooEarly && !event.claim().isImported()) {
            String detail = "lies before the last restriction or its end";
            throw CommandRejected.faulty(
                    INVALID_VALUE, "occurredAt " + detail, List.of(new FieldError("/occurredAt", detail)));
        }
        return Decision.of(event);
    }

    /** The whole rule; readers may be named before there is a restriction. */
    static Decision<IncidentEvent> decide(AddReader command, IncidentState state, Claim claim) {
        return state.discretion().isReader(command.reader().id())
                ? Decision.none()
                : Decision.of(new ReaderAdded(state.id(), command.reader(), claim));
    }
}
