package dev.klaxon.command.incident.workarounds;

import static dev.klaxon.command.incident.IncidentFixture.MADE;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.command.incident.Moment.id;
import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.INCIDENT_NOT_OPEN;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;
import static dev.klaxon.domain.refusal.Code.OWN_PROPOSAL;

import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.command.incident.Moment;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.WorkaroundApproved;
import dev.klaxon.events.incident.WorkaroundId;
import dev.klaxon.events.incident.WorkaroundProposed;
import org.junit.jupiter.api.Test;

class WorkaroundsTest {

    private static final Text TEXT = Text.of("A text");
    private static final WorkaroundId FIVE = new WorkaroundId(id(5));

    private final IncidentFixture incident = IncidentFixture.ofVerbs()
            .given(at(0).declared(), new WorkaroundProposed(INCIDENT, FIVE, TEXT, TEXT, TEXT, at(5).claim()));

    @Test
    void are_proposed_beside_each_other() {
        WorkaroundId id = new WorkaroundId(MADE);

        incident.when(new ProposeWorkaround(TEXT, TEXT, TEXT))
                .then(new WorkaroundProposed(INCIDENT, id, TEXT, TEXT, TEXT, incident.claim()));
    }

    @Test
    void are_approved_by_somebody_else() {
        incident.by(Moment.BO)
                .when(new ApproveWorkaround(FIVE, TEXT))
                .then(new WorkaroundApproved(INCIDENT, FIVE, TEXT, incident.claim()));
    }

    @Test
    void are_not_approved_by_whoever_proposed_them() {
        incident.when(new ApproveWorkaround(FIVE, null)).thenRefused(OWN_PROPOSAL);
    }

    @Test
    void are_approved_only_once() {
        incident.given(new WorkaroundApproved(
                        INCIDENT, FIVE, null, at(6).by(Moment.BO).claim()))
                .by(Moment.BO)
                .when(new ApproveWorkaround(FIVE, null))
                .thenRefused(ALREADY_ANSWERED);
    }

    @Test
    void are_not_found_where_they_were_never_proposed() {
        incident.by(Moment.BO)
                .when(new ApproveWorkaround(new WorkaroundId(id(6)), null))
                .thenRefused(NOT_FOUND);
    }

    @Test
    void are_refused_once_the_incident_is_called_off() {
        incident.given(at(9).cancelled()).by(Moment.BO);

        incident.when(new ProposeWorkaround(TEXT, TEXT, TEXT)).thenRefused(INCIDENT_NOT_OPEN);
        incident.when(new ApproveWorkaround(FIVE, null)).thenRefused(INCIDENT_NOT_OPEN);
    }

    @Test
    void are_taken_from_history_without_a_second_pair_of_eyes() {
        incident.imported("w-1")
                .when(new ApproveWorkaround(FIVE, null))
                .then(new WorkaroundApproved(INCIDENT, FIVE, null, incident.claim()));
    }
}
