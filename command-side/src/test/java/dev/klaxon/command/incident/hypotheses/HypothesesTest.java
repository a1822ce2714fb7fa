package dev.klaxon.command.incident.hypotheses;

import static dev.klaxon.command.incident.IncidentFixture.MADE;
import static dev.klaxon.command.incident.IncidentFixture.told;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.command.incident.Moment.id;
import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.INCIDENT_NOT_OPEN;
import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;
import static dev.klaxon.events.incident.HypothesisOutcome.REFUTED;
import static dev.klaxon.events.incident.HypothesisOutcome.VALIDATED;

import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.command.incident.Moment;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.EvidenceKind;
import dev.klaxon.events.incident.HypothesisClosed;
import dev.klaxon.events.incident.HypothesisId;
import dev.klaxon.events.incident.HypothesisOpened;
import java.util.List;
import org.junit.jupiter.api.Test;

class HypothesesTest {

    private static final Text TEXT = Text.of("A text");
    private static final HypothesisId FIVE = new HypothesisId(id(5));

    private final IncidentFixture incident =
            IncidentFixture.ofVerbs().given(at(0).declared(), opened(5), at(6).evidence(EvidenceKind.LOG));

    @Test
    void opens_one_beside_another() {
        HypothesisId id = new HypothesisId(MADE);

        incident.when(new OpenHypothesis(TEXT, Moment.BO, 30))
                .then(new HypothesisOpened(INCIDENT, id, TEXT, Moment.BO, 30, incident.claim()));
    }

    @Test
    void settles_one_by_evidence() {
        List<EvidenceId> evidence = List.of(new EvidenceId(id(6)));

        incident.when(new CloseHypothesis(FIVE, VALIDATED, TEXT, evidence))
                .then(new HypothesisClosed(INCIDENT, FIVE, VALIDATED, TEXT, evidence, incident.claim()));
    }

    @Test
    void settles_one_only_once() {
        incident.given(closed(8))
                .when(new CloseHypothesis(FIVE, VALIDATED, TEXT, List.of()))
                .thenRefused(ALREADY_ANSWERED);
    }

    @Test
    void does_not_find_one_that_was_never_opened() {
        incident.when(new CloseHypothesis(new HypothesisId(id(6)), REFUTED, TEXT, List.of()))
                .thenRefused(NOT_FOUND);
    }

    @Test
    void refuses_evidence_that_is_not_attached() {
        incident.when(new CloseHypothesis(FIVE, REFUTED, TEXT, List.of(new EvidenceId(id(9)))))
                .thenRefused(INVALID_VALUE);
    }

    @Test
    void refuses_both_once_the_incident_is_called_off() {
        incident.given(at(9).cancelled());

        incident.when(new OpenHypothesis(TEXT, Moment.BO, 30)).thenRefused(INCIDENT_NOT_OPEN);
        incident.when(new CloseHypothesis(FIVE, REFUTED, TEXT, List.of())).thenRefused(INCIDENT_NOT_OPEN);
    }

    @Test
    void takes_imported_ones_as_bare_as_they_are() {
        HypothesisId id = new HypothesisId(MADE);

        incident.imported("h-1")
                .when(told(OpenHypothesis.class))
                .then(new HypothesisOpened(INCIDENT, id, null, null, null, incident.claim()));
    }

    @Test
    void takes_imported_outcomes_beside_each_other() {
        incident.given(closed(8))
                .imported("h-2")
                .when(told(CloseHypothesis.class, "hypothesisId", FIVE))
                .then(new HypothesisClosed(INCIDENT, FIVE, null, null, List.of(), incident.claim()));
    }

    private static HypothesisOpened opened(int minute) {
        return new HypothesisOpened(
                INCIDENT,
                new HypothesisId(id(minute)),
                TEXT,
                Moment.BO,
                30,
                at(minute).claim());
    }

    private static HypothesisClosed closed(int minute) {
        return new HypothesisClosed(
                INCIDENT, FIVE, REFUTED, TEXT, List.of(), at(minute).claim());
    }
}
