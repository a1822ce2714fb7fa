package dev.klaxon.command.verb;

import dev.klaxon.command.desk.Moment;
import dev.klaxon.events.Claim;
import java.util.UUID;

/** What a line of imported history tells. */
public abstract class ToldBody<V extends Record & VerbBody> extends Gaps<V> {

    private final Moment moment;
    private final Keys keys;

    protected ToldBody(V body, Moment moment, Keys keys) {
        super(body);
        this.moment = moment;
        this.keys = keys;
    }

    /** What its events claim. */
    public final Claim claim() {
        return moment.claim();
    }

    /** When it is imported, and on whose behalf. */
    public final Moment moment() {
        return moment;
    }

    /** The id of the record that the line makes. */
    public final UUID id() {
        return moment.id();
    }

    /** The id of one of several records that the line makes. */
    public final UUID id(String part) {
        return moment.id(part);
    }

    /** What other lines of the source are known by. */
    public final Keys keys() {
        return keys;
    }
}
