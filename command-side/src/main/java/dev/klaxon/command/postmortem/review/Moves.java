package dev.klaxon.command.postmortem.review;

import static dev.klaxon.domain.refusal.Code.TRANSITION_NOT_ALLOWED;

import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.domain.postmortem.PostmortemStatus;
import dev.klaxon.domain.refusal.CommandRejected;
import java.util.List;

/** The way of a post-mortem from its authors to its readers. */
final class Moves {

    private Moves() {}

    /**
     * Holds it to one of these.
     *
     * @throws CommandRejected {@code transition-not-allowed}
     */
    static void require(PostmortemState state, PostmortemStatus... statuses) {
        if (!List.of(statuses).contains(state.status())) {
            throw new CommandRejected(
                    TRANSITION_NOT_ALLOWED,
                    "The post-mortem is %s; this needs %s".formatted(state.status(), List.of(statuses)));
        }
    }
}
