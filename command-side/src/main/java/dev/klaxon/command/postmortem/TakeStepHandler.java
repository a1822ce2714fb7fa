package dev.klaxon.command.postmortem;

import dev.klaxon.command.desk.CommandCall;
import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.policy.PolicyBook;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.postmortem.ActionStatus;
import dev.klaxon.domain.postmortem.Blameless;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.domain.refusal.Warning;
import dev.klaxon.domain.refusal.WarningCode;
import dev.klaxon.events.Claim;
import dev.klaxon.events.postmortem.ActionAdded;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.events.postmortem.PostmortemPublished;
import dev.klaxon.events.postmortem.PostmortemSubmitted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/**
 * Takes the steps on post-mortems, and warns where causes name people, where the actions are too many or too few, and
 * where an approval lapses.
 */
@Component
final class TakeStepHandler {

    private final Postmortems postmortems;
    private final PolicyBook policies;

    TakeStepHandler(Postmortems postmortems, PolicyBook policies) {
        this.postmortems = postmortems;
        this.policies = policies;
    }

    @CommandHandler
    void handle(TakeStep command, Claim claim) {
        Instant now = CommandCall.current().now();
        postmortems.on(command.postmortem(), (state, incident) -> {
            Decision<PostmortemEvent> decision = command.step().decide(state, claim, now);
            return decision.warning(
                    warnings(decision.events(), state, incident, policies.at(incident.policyVersion())));
        });
    }

    static List<Warning> warnings(
            List<PostmortemEvent> events, PostmortemState state, IncidentState incident, Policy policy) {
        List<Warning> warnings = new ArrayList<>();
        Blameless.of(incident, state).warnOf(events).ifPresent(warnings::add);
        if (events.stream().anyMatch(state.progress()::lapsesWith)) {
            warnings.add(new Warning(
                    WarningCode.APPROVAL_LAPSED,
                    "What was approved is no longer all; hand it in for another approval"));
        }
        int actions = (int) state.actions().stream()
                .filter(action -> action.status() != ActionStatus.DROPPED)
                .count();
        for (PostmortemEvent event : events) {
            if (event instanceof PostmortemSubmitted || event instanceof PostmortemPublished) {
                policy.postmortem().warnOfActions(actions).ifPresent(warnings::add);
            } else if (event instanceof ActionAdded
                    && actions >= policy.document().postmortem().mostActions()) {
                policy.postmortem().warnOfActions(actions + 1).ifPresent(warnings::add);
            }
        }
        return warnings;
    }
}
