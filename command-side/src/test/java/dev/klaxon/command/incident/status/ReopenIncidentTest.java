package dev.klaxon.command.incident.status;

import static dev.klaxon.command.incident.IncidentFixture.told;
import static dev.klaxon.command.incident.Moment.ANA;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.domain.refusal.Code.INCIDENT_NOT_OPEN;
import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;
import static dev.klaxon.domain.refusal.Code.NOT_RESOLVED;
import static dev.klaxon.domain.refusal.WarningCode.COMMANDER_BUSY;
import static dev.klaxon.events.incident.Severity.SEV_1;
import static dev.klaxon.events.incident.Status.CLOSED;
import static dev.klaxon.events.incident.Status.CONTAINED;
import static dev.klaxon.events.incident.Status.DECLARED;
import static dev.klaxon.events.incident.Status.MITIGATED;
import static dev.klaxon.events.incident.Status.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentReopened;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReopenIncidentTest {

    @Test
    void takes_up_a_resolved_incident_as_contained() {
        resolved()
                .when(reopen(null))
                .then(new IncidentReopened(INCIDENT, RESOLVED, CONTAINED, Text.of("It is back"), at(120).claim()));
    }

    @Test
    void takes_up_a_closed_incident_too() {
        IncidentReopened reopened = resolved()
                .given(at(60).moved(RESOLVED, CLOSED))
                .when(reopen(MITIGATED))
                .event(IncidentReopened.class);

        assertThat(reopened.from()).isEqualTo(CLOSED);
        assertThat(reopened.to()).isEqualTo(MITIGATED);
    }

    @ParameterizedTest
    @CsvSource({"CONTAINED", "MITIGATED"})
    void refuses_what_is_not_over(Status status) {
        declared().given(at(30).moved(DECLARED, status)).when(reopen(null)).thenRefused(NOT_RESOLVED);
    }

    @Test
    void refuses_what_was_only_declared() {
        declared().when(reopen(null)).thenRefused(NOT_RESOLVED);
    }

    @Test
    void refuses_what_was_a_false_alarm() {
        declared().given(at(30).cancelled()).when(reopen(null)).thenRefused(INCIDENT_NOT_OPEN);
    }

    @ParameterizedTest
    @CsvSource({"RESOLVED", "CLOSED", "CANCELLED", "MERGED"})
    void refuses_to_reopen_into_an_end(Status to) {
        resolved().when(reopen(to)).thenRefused(INVALID_VALUE);
    }

    @Test
    void refuses_a_reopening_told_late_that_a_later_end_would_undo() {
        resolved()
                .given(at(60).moved(RESOLVED, CLOSED))
                .occurredAt(50)
                .when(reopen(null))
                .thenRefused(NOT_RESOLVED);
    }

    @Test
    void is_never_refused_for_a_busy_commander() {
        resolved()
                .given(at(31).role(Role.INCIDENT_COMMANDER, ANA))
                .busy(ANA)
                .when(reopen(null))
                .thenWarned(COMMANDER_BUSY);
    }

    @Test
    void imported_reopenings_are_taken_as_they_come() {
        IncidentReopened reopened = declared()
                .given(at(30).cancelled())
                .occurredAt(20)
                .imported("r-1")
                .when(told(ReopenIncident.class))
                .event(IncidentReopened.class);

        assertThat(reopened.from()).isEqualTo(DECLARED);
        assertThat(reopened.to()).isEqualTo(CONTAINED);
    }

    private static IncidentFixture declared() {
        return IncidentFixture.ofVerbs().given(at(0).declared(), at(0).severity(SEV_1));
    }

    private static IncidentFixture resolved() {
        return declared().given(at(30).moved(DECLARED, RESOLVED));
    }

    private static ReopenIncident reopen(@Nullable Status to) {
        return new ReopenIncident(Text.of("It is back"), to);
    }
}
