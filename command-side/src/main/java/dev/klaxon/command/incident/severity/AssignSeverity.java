package dev.klaxon.command.incident.severity;

import static dev.klaxon.domain.refusal.Code.SEVERITY_UNCHANGED;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.Lockdown;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Certainty;
import dev.klaxon.events.incident.Impact;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.SeverityAssigned;
import org.jspecify.annotations.Nullable;

/**
 * Decide the severity.
 *
 * @param rationale why; needed where the policy recommends another
 * @param provisional default false
 */
record AssignSeverity(
        Severity severity,
        @Nullable Text rationale,
        @Nullable Boolean provisional) implements IncidentVerb {

    static final Verb<AssignSeverity> VERB = OnIncident.post("severity", AssignSeverity.class)
            .called("Severity", "assign")
            .needs(Scope.COMMAND)
            .told(AssignSeverity::told);

    /** One that differs from the recommendation needs a rationale; data exposure locks the incident down. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        requireChange(state);
        Impact impact = state.triage().impact();
        policy.triage().requireRationale(severity, impact, rationale);
        Severity recommended = policy.severityMatrix().recommend(impact).orElse(null);
        return assigned(recommended, state, policy, moment);
    }

    private Decision<IncidentEvent> assigned(
            @Nullable Severity recommended, IncidentState state, Policy policy, Moment moment) {
        return Decision.<IncidentEvent>of(new SeverityAssigned(
                        state.id(),
                        severity,
                        recommended,
                        state.triage().impact(),
                        certainty(),
                        rationale,
                        policy.version(),
                        moment.claim()))
                .and(Lockdown.of(state).wherever(severity, policy, moment));
    }

    private Certainty certainty() {
        return Boolean.TRUE.equals(provisional) ? Certainty.PROVISIONAL : Certainty.FINAL;
    }

    private void requireChange(IncidentState state) {
        state.triage()
                .severity()
                .filter(now -> now.severity() == severity && now.certainty() == certainty())
                .ifPresent(now -> {
                    throw new CommandRejected(
                            SEVERITY_UNCHANGED,
                            "%s is %s (%s) already".formatted(state.reference(), now.severity(), now.certainty()));
                });
    }

    /** Nobody recommended one then. */
    private static Decision<IncidentEvent> told(Told<AssignSeverity> line) {
        return line.whole().assigned(null, line.state(), line.policy(), line.moment());
    }
}
