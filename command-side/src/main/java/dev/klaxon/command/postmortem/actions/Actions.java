package dev.klaxon.command.postmortem.actions;

import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;

import dev.klaxon.domain.postmortem.Action;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.postmortem.ActionId;

/** The actions of a post-mortem, found for those who change one. */
final class Actions {

    private Actions() {}

    /**
     * The action of that id.
     *
     * @throws CommandRejected {@code not-found}
     */
    static Action require(PostmortemState state, ActionId id) {
        return state.action(id).orElseThrow(() -> new CommandRejected(NOT_FOUND, "The post-mortem has no such action"));
    }

    /**
     * The action of that id, which is still to be done.
     *
     * @throws CommandRejected {@code not-found}; {@code already-answered}
     */
    static Action requireOpen(PostmortemState state, ActionId id) {
        Action action = require(state, id);
        if (!action.isOpen()) {
            throw new CommandRejected(ALREADY_ANSWERED, "The action is %s".formatted(action.status()));
        }
        return action;
    }
}
