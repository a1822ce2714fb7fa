package dev.klaxon.command.incident.channel;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.ChannelOpened;
import dev.klaxon.events.incident.IncidentEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Records the one channel. */
@Component
final class OpenChannelHandler {

    private final Incidents incidents;

    OpenChannelHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(OpenChannel command, Claim claim) {
        incidents.on(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule: naming the same channel again changes nothing. */
    static Decision<IncidentEvent> decide(OpenChannel command, IncidentState state, Claim claim) {
        boolean isSame = state.triage()
                .channels()
                .latest()
                .filter(now -> now.kind().equals(command.kind()) && now.url().equals(command.url()))
                .isPresent();
        return isSame && !claim.isImported()
                ? Decision.none()
                : Decision.of(new ChannelOpened(state.id(), command.kind(), command.url(), claim));
    }
}
