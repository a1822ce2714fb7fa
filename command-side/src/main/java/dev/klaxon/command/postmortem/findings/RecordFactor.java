package dev.klaxon.command.postmortem.findings;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.postmortem.Step;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.postmortem.FactorRecorded;
import dev.klaxon.events.postmortem.PostmortemEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Say what contributed. */
record RecordFactor(@Nullable Text text) implements Step {

    @Override
    public Decision<PostmortemEvent> decide(PostmortemState state, Claim claim, Instant now) {
        return Findings.found(state, new FactorRecorded(state.id(), state.incidentId(), text, claim));
    }
}
