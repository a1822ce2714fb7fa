package dev.klaxon.command.postmortem;

import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.verb.Keys;
import dev.klaxon.command.verb.ToldBody;
import dev.klaxon.domain.postmortem.PostmortemState;

/** What a line of imported history tells of a post-mortem that is booked. */
public final class ToldPostmortem<V extends Record & PostmortemVerb> extends ToldBody<V> {

    private final PostmortemState state;

    ToldPostmortem(V body, PostmortemState state, Moment moment, Keys keys) {
        super(body, moment, keys);
        this.state = state;
    }

    /** The post-mortem as far as it is told. */
    public PostmortemState state() {
        return state;
    }
}
