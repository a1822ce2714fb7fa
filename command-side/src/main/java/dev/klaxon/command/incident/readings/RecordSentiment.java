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
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.ReadingId;
import dev.klaxon.events.incident.SentimentRecorded;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * Record how an account feels about us; the first reading and the last are compared.
 *
 * @param sentiment -2 (worst) to 2
 */
record RecordSentiment(
        @Needed String accountId, @Needed @Min(-2) @Max(2) Integer sentiment) implements IncidentVerb {

    static final Verb<RecordSentiment> VERB = OnIncident.post("sentiment", RecordSentiment.class)
            .called("Reading", "sentiment")
            .needs(Scope.RESPOND)
            .creates()
            .takenIn(TakenIn.UNMERGED)
            .told(RecordSentiment::told);

    /** Of an account that is or was affected. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        KnownAccounts.requireEverAffected(accountId, state);
        return Decision.of(
                new SentimentRecorded(state.id(), new ReadingId(moment.id()), accountId, sentiment, moment.claim()));
    }

    private static Decision<IncidentEvent> told(Told<RecordSentiment> line) {
        return Decision.of(new SentimentRecorded(
                line.incidentId(),
                new ReadingId(line.id()),
                line.get(RecordSentiment::accountId),
                line.get(RecordSentiment::sentiment),
                line.claim()));
    }
}
