package dev.klaxon.command.postmortem.findings;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.postmortem.Step;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.postmortem.DetectionGapRecorded;
import dev.klaxon.events.postmortem.PostmortemEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Say what kept it from being noticed earlier. */
record RecordDetectionGap(@Nullable Text text) implements Step {

    @Override
    public Decision<PostmortemEvent> decide(PostmortemState state, Claim claim, Instant now) {
        return Findings.found(state, new DetectionGapRecorded(state.id(), state.incidentId(), text, claim));
    }
}
