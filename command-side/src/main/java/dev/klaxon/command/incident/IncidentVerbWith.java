package dev.klaxon.command.incident;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.verb.VerbBody;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.events.incident.IncidentEvent;

/**
 * What may be said about an incident where the rule looks beyond it. {@link OnIncidentWith} declares where it is said.
 *
 * @param <L> what it looks at: an interface that only reads, of a component
 */
public interface IncidentVerbWith<L> extends VerbBody {

    /**
     * Decides, free of Axon, Spring, time and imports.
     *
     * @param policy by which the incident is judged
     * @throws dev.klaxon.domain.refusal.CommandRejected where the rule refuses it
     */
    Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment, L beyond);
}
