package dev.klaxon.command.postmortem.meeting;

import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.postmortem.Step;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.events.postmortem.PostmortemHeld;
import java.time.Instant;
import java.util.List;

/** Say that it was held. */
record Hold(List<Person> participants) implements Step {

    /** It is held once. */
    @Override
    public Decision<PostmortemEvent> decide(PostmortemState state, Claim claim, Instant now) {
        if (state.held().isPresent()) {
            throw new CommandRejected(ALREADY_ANSWERED, "The post-mortem was held already");
        }
        return Decision.of(new PostmortemHeld(state.id(), state.incidentId(), participants, claim));
    }
}
