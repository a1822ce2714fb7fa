package dev.klaxon.command.postmortem;

import dev.klaxon.command.desk.CommandCall;
import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.policy.PolicyBook;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.events.incident.PostmortemId;
import dev.klaxon.events.postmortem.PostmortemEvent;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Takes every verb to its post-mortem: here alone a told fact and a request part ways. */
@Component
final class PostmortemCommandHandler {

    private final Postmortems postmortems;
    private final PolicyBook policies;

    PostmortemCommandHandler(Postmortems postmortems, PolicyBook policies) {
        this.postmortems = postmortems;
        this.policies = policies;
    }

    @CommandHandler
    void handle(PostmortemCommand.Live command, CommandCall call) {
        on(command.postmortem(), call, state -> command.verb().decide(state, call.moment(command.ids())));
    }

    @CommandHandler
    void handle(PostmortemCommand.History<?> command, CommandCall call) {
        PostmortemId id = postmortems
                .of(command.incident(), call)
                .orElseThrow(() -> command.keys().awaiting("postmortems"));
        on(id, call, state -> command.told(state, call.moment(command.keys())));
    }

    private void on(PostmortemId id, CommandCall call, Function<PostmortemState, Decision<PostmortemEvent>> decide) {
        postmortems.on(id, call, (state, incident) -> {
            Decision<PostmortemEvent> decision = decide.apply(state);
            return decision.warning(
                    Warnings.of(decision.events(), state, incident, policies.at(incident.policyVersion())));
        });
    }
}
