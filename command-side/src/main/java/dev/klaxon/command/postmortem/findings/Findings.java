package dev.klaxon.command.postmortem.findings;

import static dev.klaxon.domain.refusal.Code.TRANSITION_NOT_ALLOWED;

import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.domain.postmortem.PostmortemStatus;
import dev.klaxon.domain.refusal.CommandRejected;

/** What may be said of causes, as long as the post-mortem is not published. */
final class Findings {

    private Findings() {}

    /**
     * Holds the post-mortem to that.
     *
     * @throws CommandRejected {@code transition-not-allowed}
     */
    static void requireUnpublished(PostmortemState state) {
        if (state.status() == PostmortemStatus.PUBLISHED) {
            throw new CommandRejected(
                    TRANSITION_NOT_ALLOWED, "The post-mortem is PUBLISHED; it is corrected, not written on");
        }
    }
}
