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
import dev.klaxon.events.postmortem.FactorRecorded;
import dev.klaxon.events.postmortem.PostmortemEvent;

/** Say what contributed; a name of a person in it is warned of. */
record RecordFactor(@Needed Text text) implements PostmortemVerb {

    static final Verb<RecordFactor> VERB = OnPostmortem.post("factors", RecordFactor.class)
            .called("Finding", "factor")
            .needs(Scope.RESPOND)
            .told(RecordFactor::told);

    @Override
    public Decision<PostmortemEvent> decide(PostmortemState state, Moment moment) {
        Findings.requireUnpublished(state);
        return found(Gaps.of(this), state, moment.claim());
    }

    private static Decision<PostmortemEvent> told(ToldPostmortem<RecordFactor> line) {
        return found(line, line.state(), line.claim());
    }

    private static Decision<PostmortemEvent> found(Gaps<RecordFactor> said, PostmortemState state, Claim claim) {
        return Decision.of(new FactorRecorded(state.id(), state.incidentId(), said.get(RecordFactor::text), claim));
    }
}
