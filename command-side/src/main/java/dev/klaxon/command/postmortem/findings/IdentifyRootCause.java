package dev.klaxon.command.postmortem.findings;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.postmortem.Step;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.events.postmortem.RootCauseIdentified;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Say what the root cause is. */
record IdentifyRootCause(String key, @Nullable Text text) implements Step {

    @Override
    public Decision<PostmortemEvent> decide(PostmortemState state, Claim claim, Instant now) {
        return Findings.found(state, new RootCauseIdentified(state.id(), state.incidentId(), key, text, claim));
    }
}
