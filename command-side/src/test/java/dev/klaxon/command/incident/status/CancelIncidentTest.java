package dev.klaxon.command.incident.status;

import static dev.klaxon.command.incident.IncidentFixture.told;
import static dev.klaxon.command.incident.Moment.ANA;
import static dev.klaxon.command.incident.Moment.BO;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.domain.refusal.Code.INCIDENT_NOT_OPEN;
import static dev.klaxon.domain.refusal.Code.NOT_CANCELLABLE;
import static dev.klaxon.events.incident.Severity.SEV_1;
import static dev.klaxon.events.incident.Status.CONTAINED;
import static dev.klaxon.events.incident.Status.DECLARED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.IncidentCancelled;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CancelIncidentTest {

    private static final CancelIncident CANCEL = new CancelIncident(Text.of("A test alert"));

    @Test
    void calls_off_what_was_only_declared() {
        declared().when(CANCEL).then(new IncidentCancelled(INCIDENT, Text.of("A test alert"), at(120).claim()));
    }

    @Test
    void calls_off_what_is_contained() {
        declared().given(at(30).moved(DECLARED, CONTAINED)).when(CANCEL).thenWarned();
    }

    @ParameterizedTest
    @CsvSource({"MITIGATED", "RESOLVED"})
    void refuses_once_somebody_acted_on_it(Status status) {
        declared().given(at(30).moved(DECLARED, status)).when(CANCEL).thenRefused(NOT_CANCELLABLE);
    }

    @Test
    void refuses_what_was_called_off_already() {
        declared().given(at(30).cancelled()).when(CANCEL).thenRefused(INCIDENT_NOT_OPEN);
    }

    @Test
    void refuses_a_cancellation_told_late_that_a_later_move_would_undo() {
        declared()
                .given(at(30).moved(DECLARED, CONTAINED))
                .occurredAt(20)
                .when(CANCEL)
                .thenRefused(NOT_CANCELLABLE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Audience.class,
            names = {"PUBLIC", "CUSTOMER"})
    void once_customers_were_told_the_commander_cannot_call_it_off_alone(Audience audience) {
        IncidentFixture told = commanded().given(at(20).update(audience));

        told.when(CANCEL).thenRefused(NOT_CANCELLABLE);
        commanded().given(at(20).update(audience)).by(BO).when(CANCEL).thenWarned();
    }

    @Test
    void before_customers_were_told_the_commander_calls_it_off() {
        commanded().given(at(20).update(Audience.INTERNAL)).when(CANCEL).thenWarned();
    }

    @Test
    void imported_cancellations_are_taken_as_they_come() {
        IncidentCancelled cancelled = commanded()
                .given(at(20).update(Audience.PUBLIC), at(30).moved(DECLARED, Status.RESOLVED))
                .imported("c-1")
                .when(told(CancelIncident.class))
                .event(IncidentCancelled.class);

        assertThat(cancelled.reason()).isNull();
    }

    private static IncidentFixture declared() {
        return IncidentFixture.ofVerbs().given(at(0).declared(), at(0).severity(SEV_1));
    }

    private static IncidentFixture commanded() {
        return declared().given(at(1).role(Role.INCIDENT_COMMANDER, ANA));
    }
}
