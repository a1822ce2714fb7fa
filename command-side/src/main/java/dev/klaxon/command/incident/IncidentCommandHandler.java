package dev.klaxon.command.incident;

import dev.klaxon.command.desk.CommandCall;
import dev.klaxon.command.policy.PolicyBook;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/** Takes every verb to its incident: here alone a told fact and a request part ways. */
@Component
final class IncidentCommandHandler {

    private final Incidents incidents;
    private final PolicyBook policies;
    private final BeanFactory beyond;

    IncidentCommandHandler(Incidents incidents, PolicyBook policies, BeanFactory beyond) {
        this.incidents = incidents;
        this.policies = policies;
        this.beyond = beyond;
    }

    @CommandHandler
    void handle(IncidentCommand command, CommandCall call) {
        incidents.on(command.incident(), call, state -> {
            if (command.way() instanceof IncidentCommand.Live<?> live) {
                incidents.require(live.statuses(), state, call);
            }
            return command.way().decide(state, policies.at(state.policyVersion()), call, beyond);
        });
    }
}
