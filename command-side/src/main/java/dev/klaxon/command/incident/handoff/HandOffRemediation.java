package dev.klaxon.command.incident.handoff;

import static dev.klaxon.domain.refusal.Code.HANDOFF_INCOMPLETE;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.AnsweredBy;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.RemediationHandedOff;
import dev.klaxon.events.incident.RemediationItem;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hand off what remains with owners and days, or say why nothing does; it replaces the hand-off before.
 *
 * @param communicationPlan how customers are told
 * @param none true where nothing remains; default false
 * @param reason why nothing remains
 */
record HandOffRemediation(
        @AnsweredBy(HANDOFF_INCOMPLETE) @Size(max = 200) List<RemediationItem> items,
        @AnsweredBy(HANDOFF_INCOMPLETE) @Nullable Text communicationPlan,
        @AnsweredBy(HANDOFF_INCOMPLETE) @Nullable Boolean none,
        @AnsweredBy(HANDOFF_INCOMPLETE) @Nullable Text reason)
        implements IncidentVerb {

    static final Verb<HandOffRemediation> VERB = OnIncident.post("handoff", HandOffRemediation.class)
            .called("Handoff", "handOff")
            .needs(Scope.RESPOND)
            .told(HandOffRemediation::told);

    HandOffRemediation {
        items = List.copyOf(items);
    }

    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        HandoffCompleteness.require(this);
        return handedOff(state.id(), moment.claim());
    }

    private static Decision<IncidentEvent> told(Told<HandOffRemediation> line) {
        return line.whole().handedOff(line.incidentId(), line.claim());
    }

    private Decision<IncidentEvent> handedOff(IncidentId incidentId, Claim claim) {
        return Decision.of(
                new RemediationHandedOff(incidentId, items, communicationPlan, isNothingLeft(), reason, claim));
    }

    boolean isNothingLeft() {
        return Boolean.TRUE.equals(none);
    }
}
