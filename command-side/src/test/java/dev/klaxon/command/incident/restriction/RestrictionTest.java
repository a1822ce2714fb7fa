package dev.klaxon.command.incident.restriction;

import static dev.klaxon.command.incident.Moment.BO;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;

import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentRestricted;
import dev.klaxon.events.incident.ReaderAdded;
import dev.klaxon.events.incident.RestrictionLifted;
import org.junit.jupiter.api.Test;

class RestrictionTest {

    private static final Text REASON = Text.of("A leak");

    private final IncidentFixture incident = IncidentFixture.ofVerbs().given(at(0).declared());

    @Test
    void restricts_and_holds_nothing() {
        incident.when(new RestrictIncident(REASON)).then(new IncidentRestricted(INCIDENT, REASON, incident.claim()));
    }

    @Test
    void changes_nothing_where_it_is_restricted_already() {
        incident.given(at(1).restricted()).when(new RestrictIncident(REASON)).thenNothing();
    }

    @Test
    void is_lifted_also_after_the_end() {
        incident.given(at(1).restricted(), at(20).cancelled())
                .when(new LiftRestriction(REASON))
                .then(new RestrictionLifted(INCIDENT, REASON, incident.claim()));
    }

    @Test
    void changes_nothing_where_there_is_none_to_lift() {
        incident.when(new LiftRestriction(REASON)).thenNothing();
    }

    @Test
    void refuses_a_time_at_which_it_would_change_nothing() {
        incident.given(at(10).restricted())
                .occurredAt(5)
                .when(new LiftRestriction(REASON))
                .thenRefused(INVALID_VALUE);
    }

    @Test
    void names_a_reader_once() {
        incident.when(new AddReader(BO.id(), BO.name())).then(new ReaderAdded(INCIDENT, BO, incident.claim()));
    }

    @Test
    void changes_nothing_where_the_reader_is_named_already() {
        incident.given(new ReaderAdded(INCIDENT, BO, at(1).claim()))
                .when(new AddReader(BO.id(), BO.name()))
                .thenNothing();
    }

    @Test
    void lets_nobody_act_who_may_not_read() {
        incident.given(at(1).restricted())
                .by(BO)
                .when(new LiftRestriction(REASON))
                .thenRefused(NOT_FOUND);
    }

    @Test
    void lets_a_named_reader_act() {
        incident.given(at(1).restricted(), new ReaderAdded(INCIDENT, BO, at(2).claim()))
                .by(BO)
                .when(new LiftRestriction(REASON))
                .then(new RestrictionLifted(INCIDENT, REASON, incident.claim()));
    }
}
