package dev.klaxon.command.incident.severity;

import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;
import static dev.klaxon.domain.refusal.WarningCode.SEVERITY_DIFFERS;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.OneCurrency;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.domain.refusal.Warning;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.Impact;
import dev.klaxon.events.incident.ImpactAssessed;
import dev.klaxon.events.incident.IncidentEvent;
import java.util.List;

/** State what is known of the harm; what is left out stands as it was. */
record AssessImpact(@JsonUnwrapped ImpactFields fields) implements IncidentVerb {

    static final Verb<AssessImpact> VERB = OnIncident.post("impact", AssessImpact.class)
            .called("Severity", "assess")
            .needs(Scope.RESPOND)
            .told(AssessImpact::told);

    /** An assessment changes no severity by itself, and says where the policy now sees another. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        Impact impact = fields.impact();
        requireSomething(impact);
        OneCurrency.of(state).require(impact.revenueAtRisk(), "/revenueAtRisk");
        return Decision.<IncidentEvent>of(new ImpactAssessed(state.id(), impact, moment.claim()))
                .warning(policy
                        .severityMatrix()
                        .recommend(state.triage().impact().amendedBy(impact))
                        .filter(recommended ->
                                state.severity().filter(recommended::equals).isEmpty())
                        .map(recommended -> new Warning(
                                SEVERITY_DIFFERS,
                                "The policy recommends %s for this impact; assign it, or keep the one in force with a rationale"
                                        .formatted(recommended)))
                        .stream()
                        .toList());
    }

    private static void requireSomething(Impact impact) {
        if (impact.equals(Impact.UNKNOWN)) {
            String detail = "must state at least one thing about the impact";
            throw CommandRejected.faulty(INVALID_VALUE, "The body " + detail, List.of(new FieldError("", detail)));
        }
    }

    private static Decision<IncidentEvent> told(Told<AssessImpact> line) {
        return Decision.of(new ImpactAssessed(
                line.incidentId(), line.need(AssessImpact::fields).impact(), line.claim()));
    }
}
