package dev.klaxon.command.incident.facts;

import static dev.klaxon.command.incident.IncidentFixture.MADE;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.command.incident.Moment.id;
import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.INCIDENT_NOT_OPEN;
import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;

import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.EvidenceKind;
import dev.klaxon.events.incident.FactClaimed;
import dev.klaxon.events.incident.FactId;
import dev.klaxon.events.incident.FactVerified;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static final Text TEXT = Text.of("No card data left the network");
    private static final FactId FIVE = new FactId(id(5));
    private static final List<EvidenceId> EVIDENCE = List.of(new EvidenceId(id(6)));

    private final IncidentFixture incident = IncidentFixture.ofVerbs()
            .given(
                    at(0).declared(),
                    new FactClaimed(INCIDENT, FIVE, TEXT, at(5).claim()),
                    at(6).evidence(EvidenceKind.LOG));

    @Test
    void are_claimed() {
        FactId id = new FactId(MADE);

        incident.when(new ClaimFact(TEXT)).then(new FactClaimed(INCIDENT, id, TEXT, incident.claim()));
    }

    @Test
    void are_verified_by_evidence() {
        incident.when(new VerifyFact(FIVE, EVIDENCE))
                .then(new FactVerified(INCIDENT, FIVE, EVIDENCE, incident.claim()));
    }

    @Test
    void are_verified_only_once() {
        incident.given(new FactVerified(INCIDENT, FIVE, EVIDENCE, at(7).claim()))
                .when(new VerifyFact(FIVE, EVIDENCE))
                .thenRefused(ALREADY_ANSWERED);
    }

    @Test
    void are_not_verified_by_evidence_that_is_not_attached() {
        incident.when(new VerifyFact(FIVE, List.of(new EvidenceId(id(9))))).thenRefused(INVALID_VALUE);
    }

    @Test
    void are_not_found_where_nobody_claimed_them() {
        incident.when(new VerifyFact(new FactId(id(6)), EVIDENCE)).thenRefused(NOT_FOUND);
    }

    @Test
    void are_refused_once_the_incident_is_called_off() {
        incident.given(at(9).cancelled());

        incident.when(new ClaimFact(TEXT)).thenRefused(INCIDENT_NOT_OPEN);
        incident.when(new VerifyFact(FIVE, EVIDENCE)).thenRefused(INCIDENT_NOT_OPEN);
    }

    @Test
    void are_taken_from_history_as_bare_as_they_are() {
        incident.imported("f-1")
                .when(new VerifyFact(FIVE, List.of()))
                .then(new FactVerified(INCIDENT, FIVE, List.of(), incident.claim()));
    }
}
