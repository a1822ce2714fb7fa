package dev.klaxon.command.incident.severity;

import static dev.klaxon.domain.refusal.Code.SEVERITY_UNCHANGED;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.DisputeId;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.SeverityDisputed;

/** Hold another severity to be right; the one in force stays until it is assigned anew. */
record DisputeSeverity(@Needed Severity proposed, @Needed Text reason) implements IncidentVerb {

    static final Verb<DisputeSeverity> VERB = OnIncident.post("severity/disputes", DisputeSeverity.class)
            .called("Severity", "dispute")
            .needs(Scope.RESPOND, Scope.COMMAND)
            .creates()
            .told(DisputeSeverity::told);

    /** The severity in force is nothing to propose. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        state.severity().filter(now -> now == proposed).ifPresent(now -> {
            throw new CommandRejected(SEVERITY_UNCHANGED, "%s is %s already".formatted(state.reference(), now));
        });
        return Decision.of(
                new SeverityDisputed(state.id(), new DisputeId(moment.id()), proposed, reason, moment.claim()));
    }

    private static Decision<IncidentEvent> told(Told<DisputeSeverity> line) {
        return Decision.of(new SeverityDisputed(
                line.incidentId(),
                new DisputeId(line.id()),
                line.get(DisputeSeverity::proposed),
                line.get(DisputeSeverity::reason),
                line.claim()));
    }
}
