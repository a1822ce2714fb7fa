package dev.klaxon.command.postmortem.meeting;

import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.postmortem.OnPostmortem;
import dev.klaxon.command.postmortem.PostmortemVerb;
import dev.klaxon.command.postmortem.ToldPostmortem;
import dev.klaxon.command.verb.Gaps;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.events.postmortem.PostmortemHeld;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Say that it was held, and who met. */
record HoldPostmortem(@Needed @Size(max = 200) List<Person> participants) implements PostmortemVerb {

    static final Verb<HoldPostmortem> VERB = OnPostmortem.post("held", HoldPostmortem.class)
            .called("Meeting", "held")
            .needs(Scope.RESPOND)
            .told(HoldPostmortem::told);

    /** It is held once, in history too. */
    @Override
    public Decision<PostmortemEvent> decide(PostmortemState state, Moment moment) {
        return held(Gaps.of(this), state, moment.claim());
    }

    private static Decision<PostmortemEvent> told(ToldPostmortem<HoldPostmortem> line) {
        return held(line, line.state(), line.claim());
    }

    private static Decision<PostmortemEvent> held(Gaps<HoldPostmortem> said, PostmortemState state, Claim claim) {
        if (state.held().isPresent()) {
            throw new CommandRejected(ALREADY_ANSWERED, "The post-mortem was held already");
        }
        return Decision.of(
                new PostmortemHeld(state.id(), state.incidentId(), said.need(HoldPostmortem::participants), claim));
    }
}
