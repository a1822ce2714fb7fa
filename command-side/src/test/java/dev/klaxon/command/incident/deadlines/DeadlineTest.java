package dev.klaxon.command.incident.deadlines;

import static dev.klaxon.command.incident.IncidentFixture.MADE;
import static dev.klaxon.command.incident.IncidentFixture.told;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.command.incident.Moment.id;
import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.INCIDENT_NOT_OPEN;
import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;
import static dev.klaxon.events.incident.EvidenceKind.DOCUMENT;
import static dev.klaxon.events.incident.Status.CLOSED;
import static dev.klaxon.events.incident.Status.RESOLVED;

import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.DeadlineId;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.RegulatoryDeadlineMet;
import dev.klaxon.events.incident.RegulatoryDeadlineSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static final DeadlineId DEADLINE = new DeadlineId(MADE);
    private static final Text EU = Text.of("EU");
    private static final Text TELL = Text.of("Tell the authority within 72 hours");
    private static final List<EvidenceId> LETTER = List.of(new EvidenceId(id(6)));
    private static final RegulatoryDeadlineSet SET =
            new RegulatoryDeadlineSet(INCIDENT, DEADLINE, EU, TELL, at(200).instant(), at(5).claim());

    private final IncidentFixture incident = IncidentFixture.ofVerbs().given(at(0).declared());

    @Test
    void is_set() {
        incident.when(new SetDeadline(EU, TELL, at(200).instant()))
                .then(new RegulatoryDeadlineSet(INCIDENT, DEADLINE, EU, TELL, at(200).instant(), incident.claim()));
    }

    @Test
    void is_not_set_once_it_is_all_over() {
        incident.given(at(5).moved(RESOLVED, CLOSED))
                .when(new SetDeadline(EU, TELL, at(200).instant()))
                .thenRefused(INCIDENT_NOT_OPEN);
    }

    @Test
    void is_met_with_evidence_also_after_it_was_closed() {
        incident.given(SET, at(6).evidence(DOCUMENT), at(7).moved(RESOLVED, CLOSED))
                .when(new MeetDeadline(DEADLINE, LETTER))
                .then(new RegulatoryDeadlineMet(INCIDENT, DEADLINE, LETTER, incident.claim()));
    }

    @Test
    void is_met_once() {
        incident.given(
                        SET,
                        at(6).evidence(DOCUMENT),
                        new RegulatoryDeadlineMet(INCIDENT, DEADLINE, LETTER, at(7).claim()))
                .when(new MeetDeadline(DEADLINE, LETTER))
                .thenRefused(ALREADY_ANSWERED);
    }

    @Test
    void is_not_met_with_evidence_of_nowhere() {
        incident.given(SET).when(new MeetDeadline(DEADLINE, LETTER)).thenRefused(INVALID_VALUE);
    }

    @Test
    void is_not_found_where_it_was_never_set() {
        incident.when(new MeetDeadline(DEADLINE, LETTER)).thenRefused(NOT_FOUND);
    }

    @Test
    void is_imported_as_bare_as_it_is() {
        incident.imported("d-1")
                .when(told(SetDeadline.class))
                .then(new RegulatoryDeadlineSet(INCIDENT, DEADLINE, null, null, null, incident.claim()));
    }

    @Test
    void is_met_in_imports_as_it_is_told() {
        incident.given(SET)
                .imported("d-2")
                .when(new MeetDeadline(DEADLINE, List.of()))
                .then(new RegulatoryDeadlineMet(INCIDENT, DEADLINE, List.of(), incident.claim()));
    }
}
