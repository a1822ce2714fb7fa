package dev.klaxon.command.incident.readings;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.KnownAccounts;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.TakenIn;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.incident.ChurnRisk;
import dev.klaxon.events.incident.ChurnRiskRecorded;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.ReadingId;

/** Record how likely an account is to leave; the first reading and the last are compared. */
record RecordChurnRisk(@Needed String accountId, @Needed ChurnRisk risk) implements IncidentVerb {

    static final Verb<RecordChurnRisk> VERB = OnIncident.post("churn-risk", RecordChurnRisk.class)
            .called("Reading", "churnRisk")
            .needs(Scope.RESPOND)
            .creates()
            .takenIn(TakenIn.UNMERGED)
            .told(RecordChurnRisk::told);

    /** Of an account that is or was affected. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        KnownAccounts.requireEverAffected(accountId, state);
        return Decision.of(
                new ChurnRiskRecorded(state.id(), new ReadingId(moment.id()), accountId, risk, moment.claim()));
    }

    private static Decision<IncidentEvent> told(Told<RecordChurnRisk> line) {
        return Decision.of(new ChurnRiskRecorded(
                line.incidentId(),
                new ReadingId(line.id()),
                line.get(RecordChurnRisk::accountId),
                line.get(RecordChurnRisk::risk),
                line.claim()));
    }
}
