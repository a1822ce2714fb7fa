package dev.klaxon.command.incident.changes;

import dev.klaxon.command.desk.CommandCall;
import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.ForeignRecord;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.ChangeLinked;
import dev.klaxon.events.incident.IncidentEvent;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Links changes. */
@Component
final class LinkChangeHandler {

    private final Incidents incidents;

    LinkChangeHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(LinkChange command, Claim claim) {
        incidents.on(
                command.incidentId(),
                state -> decide(command, state, claim, CommandCall.current().now()));
    }

    /** The whole rule: a change has something by which it is found, and was made already. */
    static Decision<IncidentEvent> decide(LinkChange command, IncidentState state, Claim claim, Instant now) {
        ForeignRecord change = command.change();
        if (!claim.isImported()) {
            change.require(now);
        }
        return Decision.of(new ChangeLinked(
                state.id(),
                command.changeId(),
                command.kind(),
                change.name(),
                change.system(),
                change.keyThere(),
                change.url(),
                change.at(),
                claim));
    }
}
