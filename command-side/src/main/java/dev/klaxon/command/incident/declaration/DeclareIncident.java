package dev.klaxon.command.incident.declaration;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.verb.Gaps;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.command.verb.VerbBody;
import dev.klaxon.domain.policy.FirstSeverity;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.Warning;
import dev.klaxon.domain.refusal.WarningCode;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Certainty;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.RoleRequested;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;

/** Begin an incident; a title is enough. */
record DeclareIncident(
        @Needed @Size(max = 200) Text title, @JsonUnwrapped DeclaredFields fields) implements VerbBody {

    static final Verb<DeclareIncident> VERB = new Declaring()
            .called("Declaration", "declare")
            .needs(Scope.RESPOND)
            .beginsThere()
            .declared();

    private static final Text ON_CALL = Text.of("On call");

    /**
     * Its severity is the policy's recommendation unless a person chose another with a rationale. Where nobody is named
     * to command it, whoever is on call is asked to.
     */
    Decision<IncidentEvent> decide(Identity identity, Policy policy, Moment moment, Surroundings surroundings) {
        fields.requirePast(moment.now());
        fields.requireOneCurrency();
        FirstSeverity first = policy.triage().first(fields.stated(), fields.severity(), fields.rationale());
        boolean isCommanded = fields.incidentCommander() != null;
        List<RoleRequested> onCall = isCommanded
                ? List.of()
                : surroundings.commanderOnCall(moment.claim().occurredAt()).stream()
                        .map(person -> new RoleRequested(
                                identity.id(), Role.INCIDENT_COMMANDER, ON_CALL, person, moment.claim()))
                        .toList();
        List<Warning> warnings = new ArrayList<>(first.warnings());
        Beginning beginning = new Beginning(title, fields, identity, first, onCall, policy);
        if (beginning.isLockedDown() && !isCommanded) {
            warnings.add(new Warning(
                    WarningCode.ROLES_MISSING,
                    "Nobody commands it, and beside you only whoever is asked, legal and security can read it"));
        }
        return beginning.events(moment, surroundings).warning(warnings);
    }

    /** Its severity is demanded: nobody recommended one then, and no policy of ours judged it. */
    static Decision<IncidentEvent> told(
            Gaps<DeclareIncident> line, Identity identity, Policy policy, Moment moment, Surroundings surroundings) {
        DeclaredFields fields = line.need(DeclareIncident::fields);
        FirstSeverity first = new FirstSeverity(
                line.demand(declared -> declared.fields.severity(), "/severity"), null, Certainty.FINAL, List.of());
        fields.requirePast(moment.now());
        return new Beginning(line.get(DeclareIncident::title), fields, identity, first, List.of(), policy)
                .events(moment, surroundings);
    }
}
