package dev.klaxon.command.postmortem.findings;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.postmortem.OnPostmortem;
import dev.klaxon.command.postmortem.PostmortemVerb;
import dev.klaxon.command.postmortem.ToldPostmortem;
import dev.klaxon.command.verb.Gaps;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.events.postmortem.WhyAnswered;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Follow a question why down; there may be several such chains.
 *
 * @param chain in order, each the reason of the one before it
 */
record AnswerWhys(@Needed @Size(max = 20) List<Text> chain) implements PostmortemVerb {

    static final Verb<AnswerWhys> VERB = OnPostmortem.post("whys", AnswerWhys.class)
            .called("Finding", "whys")
            .needs(Scope.RESPOND)
            .told(AnswerWhys::told);

    @Override
    public Decision<PostmortemEvent> decide(PostmortemState state, Moment moment) {
        Findings.requireUnpublished(state);
        return found(Gaps.of(this), state, moment.claim());
    }

    private static Decision<PostmortemEvent> told(ToldPostmortem<AnswerWhys> line) {
        return found(line, line.state(), line.claim());
    }

    private static Decision<PostmortemEvent> found(Gaps<AnswerWhys> said, PostmortemState state, Claim claim) {
        return Decision.of(new WhyAnswered(state.id(), state.incidentId(), said.need(AnswerWhys::chain), claim));
    }
}
