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
import dev.klaxon.events.postmortem.RootCauseIdentified;

/**
 * Say what the root cause is; a later one replaces it.
 *
 * @param key the same for the same cause
 */
record IdentifyRootCause(String key, @Needed Text text) implements PostmortemVerb {

    static final Verb<IdentifyRootCause> VERB = OnPostmortem.post("root-cause", IdentifyRootCause.class)
            .called("Finding", "rootCause")
            .needs(Scope.RESPOND)
            .told(IdentifyRootCause::told);

    @Override
    public Decision<PostmortemEvent> decide(PostmortemState state, Moment moment) {
        Findings.requireUnpublished(state);
        return found(Gaps.of(this), state, moment.claim());
    }

    private static Decision<PostmortemEvent> told(ToldPostmortem<IdentifyRootCause> line) {
        return found(line, line.state(), line.claim());
    }

    private static Decision<PostmortemEvent> found(Gaps<IdentifyRootCause> said, PostmortemState state, Claim claim) {
        return Decision.of(new RootCauseIdentified(
                state.id(),
                state.incidentId(),
                said.need(IdentifyRootCause::key),
                said.get(IdentifyRootCause::text),
                claim));
    }
}
