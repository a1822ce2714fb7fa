package dev.klaxon.command.incident.acknowledgement;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.Person;
import dev.klaxon.events.incident.IncidentAcknowledged;
import dev.klaxon.events.incident.IncidentEvent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Say that somebody responds.
 *
 * @param responder default the caller
 */
record AcknowledgeIncident(@Nullable Person responder) implements IncidentVerb {

    static final Verb<AcknowledgeIncident> VERB = OnIncident.post("acknowledgements", AcknowledgeIncident.class)
            .called("Acknowledgement", "acknowledge")
            .needs(Scope.RESPOND)
            .withOptionalBody()
            .told(AcknowledgeIncident::told);

    /** Whoever responded by then need not say so again. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        Person who = Objects.requireNonNullElse(responder, moment.claim().actor());
        boolean saidSo = state.triage().acknowledgements().entries().stream()
                .filter(said -> !said.at().isAfter(moment.claim().occurredAt()))
                .anyMatch(said -> said.event().responder().equals(who));
        return saidSo ? Decision.none() : Decision.of(new IncidentAcknowledged(state.id(), who, moment.claim()));
    }

    private static Decision<IncidentEvent> told(Told<AcknowledgeIncident> line) {
        Person who = Objects.requireNonNullElse(
                line.whole().responder(), line.claim().author());
        return Decision.of(new IncidentAcknowledged(line.incidentId(), who, line.claim()));
    }
}
