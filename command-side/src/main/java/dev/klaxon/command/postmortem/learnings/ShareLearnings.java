package dev.klaxon.command.postmortem.learnings;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.postmortem.Step;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.postmortem.LearningsShared;
import dev.klaxon.events.postmortem.PostmortemEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tell others what was learnt. */
record ShareLearnings(@Nullable Text text, List<String> accountIds) implements Step {

    @Override
    public Decision<PostmortemEvent> decide(PostmortemState state, Claim claim, Instant now) {
        return Decision.of(new LearningsShared(state.id(), state.incidentId(), text, accountIds, claim));
    }
}
