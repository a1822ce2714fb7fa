package dev.klaxon.command.postmortem.learnings;

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
import dev.klaxon.events.postmortem.LearningsShared;
import dev.klaxon.events.postmortem.PostmortemEvent;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tell others what was learnt.
 *
 * @param accountIds whom they were told; none for our own people alone
 */
record ShareLearnings(
        @Needed Text text, @Size(max = 1000) @Nullable List<String> accountIds) implements PostmortemVerb {

    static final Verb<ShareLearnings> VERB = OnPostmortem.post("learnings", ShareLearnings.class)
            .called("Learning", "learnings")
            .needs(Scope.PUBLISH)
            .told(ShareLearnings::told);

    @Override
    public Decision<PostmortemEvent> decide(PostmortemState state, Moment moment) {
        return shared(Gaps.of(this), state, moment.claim());
    }

    private static Decision<PostmortemEvent> told(ToldPostmortem<ShareLearnings> line) {
        return shared(line, line.state(), line.claim());
    }

    private static Decision<PostmortemEvent> shared(Gaps<ShareLearnings> said, PostmortemState state, Claim claim) {
        List<String> accountIds = said.get(ShareLearnings::accountIds);
        return Decision.of(new LearningsShared(
                state.id(),
                state.incidentId(),
                said.get(ShareLearnings::text),
                accountIds == null ? List.of() : accountIds,
                claim));
    }
}
