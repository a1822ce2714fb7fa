package dev.klaxon.command.incident.holds;

import static dev.klaxon.command.incident.IncidentFixture.MADE;
import static dev.klaxon.command.incident.Moment.BO;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.command.incident.Moment.id;
import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;
import static dev.klaxon.domain.refusal.Code.OWN_HOLD;

import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EvidenceHoldLifted;
import dev.klaxon.events.incident.EvidenceHoldPlaced;
import dev.klaxon.events.incident.HoldId;
import org.junit.jupiter.api.Test;

class HoldsTest {

    private static final HoldId HOLD = new HoldId(id(7));
    private static final HoldId NEW = new HoldId(MADE);
    private static final Text REASON = Text.of("A court may ask");

    private final IncidentFixture incident = IncidentFixture.ofVerbs().given(at(0).declared());

    @Test
    void places_a_hold() {
        incident.when(new PlaceHold(REASON)).then(new EvidenceHoldPlaced(INCIDENT, NEW, REASON, incident.claim()));
    }

    @Test
    void places_a_second_hold_beside_the_first_and_after_the_end() {
        incident.given(placed(), at(20).cancelled())
                .when(new PlaceHold(REASON))
                .then(new EvidenceHoldPlaced(INCIDENT, NEW, REASON, incident.claim()));
    }

    @Test
    void lets_another_person_lift_it() {
        incident.given(placed()).by(BO).when(lifting()).then(lifted());
    }

    @Test
    void refuses_to_be_lifted_by_the_one_who_placed_it() {
        incident.given(placed()).when(lifting()).thenRefused(OWN_HOLD);
    }

    @Test
    void binds_no_imported_lift() {
        incident.given(placed()).imported("h-1").when(lifting()).then(lifted());
    }

    @Test
    void refuses_to_be_lifted_twice() {
        incident.given(placed()).by(BO).given(lifted()).when(lifting()).thenRefused(ALREADY_ANSWERED);
    }

    @Test
    void refuses_to_lift_what_nobody_placed() {
        incident.by(BO).when(lifting()).thenRefused(NOT_FOUND);
    }

    private static LiftHold lifting() {
        return new LiftHold(HOLD, REASON);
    }

    private static EvidenceHoldPlaced placed() {
        return new EvidenceHoldPlaced(INCIDENT, HOLD, REASON, at(7).claim());
    }

    private EvidenceHoldLifted lifted() {
        return new EvidenceHoldLifted(INCIDENT, HOLD, REASON, incident.claim());
    }
}
