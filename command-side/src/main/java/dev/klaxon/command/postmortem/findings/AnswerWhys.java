package dev.klaxon.command.postmortem.findings;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.postmortem.Step;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.events.postmortem.WhyAnswered;
import java.time.Instant;
import java.util.List;

/** Follow a question why down. */
record AnswerWhys(List<Text> chain) implements Step {

    @Override
    public Decision<PostmortemEvent> decide(PostmortemState state, Claim claim, Instant now) {
        return Findings.found(state, new WhyAnswered(state.id(), state.incidentId(), chain, claim));
    }
}
