package dev.klaxon.command.incident.readings;

import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.KnownAccounts;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.TakenIn;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Gaps;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.incident.CsatRecorded;
import dev.klaxon.events.incident.CsatScale;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.ReadingId;
import java.util.List;

/**
 * Record how content an account was with the handling.
 *
 * @param score within the scale
 */
record RecordCsat(
        @Needed String accountId,
        @Needed Integer score,
        @Needed CsatScale scale) implements IncidentVerb {

    static final Verb<RecordCsat> VERB = OnIncident.post("csat", RecordCsat.class)
            .called("Reading", "csat")
            .needs(Scope.RESPOND)
            .creates()
            .takenIn(TakenIn.UNMERGED)
            .told(RecordCsat::told);

    /** Of an account that is or was affected. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        KnownAccounts.requireEverAffected(accountId, state);
        return recorded(Gaps.of(this), state.id(), moment);
    }

    private static Decision<IncidentEvent> told(Told<RecordCsat> line) {
        return recorded(line, line.incidentId(), line.moment());
    }

    /** The scale has the score, in history too. */
    private static Decision<IncidentEvent> recorded(Gaps<RecordCsat> said, IncidentId incidentId, Moment moment) {
        Integer score = said.get(RecordCsat::score);
        CsatScale scale = said.get(RecordCsat::scale);
        if (score != null && scale != null && !scale.holds(score)) {
            throw CommandRejected.faulty(
                    INVALID_VALUE,
                    "The scale has no such score",
                    List.of(new FieldError("/score", "must be on the scale " + scale)));
        }
        return Decision.of(new CsatRecorded(
                incidentId, new ReadingId(moment.id()), said.get(RecordCsat::accountId), score, scale, moment.claim()));
    }
}
