package dev.klaxon.command.incident;

import dev.klaxon.command.desk.CommandCall;
import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.IncidentCommand.History;
import dev.klaxon.command.incident.IncidentCommand.Live;
import dev.klaxon.command.policy.PolicyBook;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.events.incident.IncidentEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Takes every verb to its incident: here alone a told fact and a request part ways. */
@Component
final class IncidentCommandHandler {

    private final Incidents incidents;
    private final PolicyBook policies;

    IncidentCommandHandler(Incidents incidents, PolicyBook policies) {
        this.incidents = incidents;
        this.policies = policies;
    }

    @CommandHandler
    void handle(IncidentCommand command, CommandCall call) {
        incidents.on(command.incident(), call, state -> {
            Policy policy = policies.at(state.policyVersion());
            return switch (command.way()) {
                case Live live -> {
                    incidents.require(live.statuses(), state, call);
                    yield live.verb().decide(state, policy, call.moment(live.ids()));
                }
                case History<?> history -> told(history, state, policy, call);
            };
        });
    }

    private static <V extends Record & IncidentVerb> Decision<IncidentEvent> told(
            History<V> history, IncidentState state, Policy policy, CommandCall call) {
        return history.telling()
                .apply(new Told<>(history.verb(), state, policy, call.moment(history.keys()), history.keys()));
    }
}
