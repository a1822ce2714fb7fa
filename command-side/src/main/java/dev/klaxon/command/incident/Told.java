package dev.klaxon.command.incident;

import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.verb.Keys;
import dev.klaxon.command.verb.ToldBody;
import dev.klaxon.command.verb.VerbBody;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.events.incident.IncidentId;

/** What a line of imported history tells of an incident that is there. */
public final class Told<V extends Record & VerbBody> extends ToldBody<V> {

    private final IncidentState state;
    private final Policy policy;

    Told(V body, IncidentState state, Policy policy, Moment moment, Keys keys) {
        super(body, moment, keys);
        this.state = state;
        this.policy = policy;
    }

    public IncidentId incidentId() {
        return state.id();
    }

    /** The incident as far as it is told. */
    public IncidentState state() {
        return state;
    }

    /** The one in force when the incident was imported. */
    public Policy policy() {
        return policy;
    }
}
