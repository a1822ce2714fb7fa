package dev.klaxon.command.postmortem.findings;

import static dev.klaxon.domain.refusal.Code.TRANSITION_NOT_ALLOWED;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.domain.postmortem.PostmortemStatus;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.postmortem.PostmortemEvent;

/** What may be said of causes, as long as the post-mortem is not published. */
final class Findings {

    private Findings() {}

    /**
     * Holds a finding to that.
     *
     * @throws CommandRejected {@code transition-not-allowed}
     */
    static Decision<PostmortemEvent> found(PostmortemState state, PostmortemEvent finding) {
        if (state.status() == PostmortemStatus.PUBLISHED && !finding.claim().isImported()) {
            throw new CommandRejected(
                    TRANSITION_NOT_ALLOWED, "The post-mortem is PUBLISHED; it is corrected, not written on");
        }
        return Decision.of(finding);
    }
}
