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
import dev.klaxon.events.postmortem.DetectionGapRecorded;
import dev.klaxon.events.postmortem.PostmortemEvent;

/** Say what kept it from being noticed earlier. */
record RecordDetectionGap(@Needed Text text) implements PostmortemVerb {

    static final Verb<RecordDetectionGap> VERB = OnPostmortem.post("detection-gaps", RecordDetectionGap.class)
            .called("Finding", "detectionGap")
            .needs(Scope.RESPOND)
            .told(RecordDetectionGap::told);

    @Override
    public Decision<PostmortemEvent> decide(PostmortemState state, Moment moment) {
        Findings.requireUnpublished(state);
        return found(Gaps.of(this), state, moment.claim());
    }

    private static Decision<PostmortemEvent> told(ToldPostmortem<RecordDetectionGap> line) {
        return found(line, line.state(), line.claim());
    }

    private static Decision<PostmortemEvent> found(Gaps<RecordDetectionGap> said, PostmortemState state, Claim claim) {
        return Decision.of(
                new DetectionGapRecorded(state.id(), state.incidentId(), said.get(RecordDetectionGap::text), claim));
    }
}
