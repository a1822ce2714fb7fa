package dev.klaxon.command.incident;

import dev.klaxon.command.desk.CommandCall;
import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Ids;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.verb.Keys;
import dev.klaxon.command.verb.VerbBody;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import org.springframework.beans.factory.BeanFactory;

/** A verb on its way to its incident. */
record IncidentCommand(IncidentId incident, Way way) {

    /** By which way it comes. */
    sealed interface Way {

        /**
         * Decides.
         *
         * @param beyond where what is looked at beside the incident is found
         */
        Decision<IncidentEvent> decide(IncidentState state, Policy policy, CommandCall call, BeanFactory beyond);
    }

    /** Somebody asks for it now, and the rule decides. */
    record Live<V extends Record & VerbBody>(V verb, Rule<V> rule, TakenIn statuses, Ids ids) implements Way {

        @Override
        public Decision<IncidentEvent> decide(
                IncidentState state, Policy policy, CommandCall call, BeanFactory beyond) {
            return rule.decide(verb, state, policy, call.moment(ids), beyond);
        }
    }

    /** History tells of it; its line may leave gaps in the body. */
    record History<V extends Record & VerbBody>(V verb, Telling<V> telling, Keys keys) implements Way {

        @Override
        public Decision<IncidentEvent> decide(
                IncidentState state, Policy policy, CommandCall call, BeanFactory beyond) {
            return telling.events(new Told<>(verb, state, policy, call.moment(keys), keys), beyond);
        }
    }

    /** Decides about what is asked for. */
    @FunctionalInterface
    interface Rule<V> {
        Decision<IncidentEvent> decide(V verb, IncidentState state, Policy policy, Moment moment, BeanFactory beyond);
    }

    /** Makes of what is told its events. */
    @FunctionalInterface
    interface Telling<V extends Record & VerbBody> {
        Decision<IncidentEvent> events(Told<V> line, BeanFactory beyond);
    }
}
