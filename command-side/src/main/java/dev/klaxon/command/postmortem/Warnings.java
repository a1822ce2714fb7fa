package dev.klaxon.command.postmortem;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.postmortem.ActionStatus;
import dev.klaxon.domain.postmortem.Blameless;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.domain.refusal.Warning;
import dev.klaxon.domain.refusal.WarningCode;
import dev.klaxon.events.postmortem.ActionAdded;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.events.postmortem.PostmortemPublished;
import dev.klaxon.events.postmortem.PostmortemSubmitted;
import java.util.ArrayList;
import java.util.List;

/** What a verb on a post-mortem is accepted in spite of. */
final class Warnings {

    private Warnings() {}

    /** That causes name people, that the actions are too many or too few, that an approval lapses. */
    static List<Warning> of(
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
