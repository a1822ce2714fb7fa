package dev.klaxon.command.incident.severity;

import static dev.klaxon.command.incident.IncidentFixture.MADE;
import static dev.klaxon.command.incident.IncidentFixture.told;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.domain.refusal.Code.INCIDENT_NOT_OPEN;
import static dev.klaxon.domain.refusal.Code.SEVERITY_UNCHANGED;
import static dev.klaxon.events.incident.Severity.SEV_1;
import static dev.klaxon.events.incident.Severity.SEV_2;

import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.command.incident.IncidentHttp;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.DisputeId;
import dev.klaxon.events.incident.SeverityDisputed;
import org.junit.jupiter.api.Test;

class DisputeTest {

    private static final DisputeId ID = new DisputeId(MADE);
    private static final Text REASON = Text.of("Half of the shops are down");

    private final IncidentFixture incident = IncidentFixture.ofVerbs().given(at(0).declared(), at(0).severity(SEV_2));

    @Test
    void proposes_another_severity_than_the_one_in_force() {
        incident.when(new DisputeSeverity(SEV_1, REASON))
                .then(new SeverityDisputed(INCIDENT, ID, SEV_1, REASON, incident.claim()));
    }

    @Test
    void is_refused_where_it_proposes_the_one_in_force() {
        incident.when(new DisputeSeverity(SEV_2, REASON)).thenRefused(SEVERITY_UNCHANGED);
    }

    @Test
    void is_refused_once_the_incident_is_called_off() {
        incident.given(at(9).cancelled())
                .when(new DisputeSeverity(SEV_1, REASON))
                .thenRefused(INCIDENT_NOT_OPEN);
    }

    @Test
    void is_taken_from_history_as_it_is() {
        incident.imported("d-1")
                .when(told(DisputeSeverity.class, "proposed", SEV_2))
                .then(new SeverityDisputed(INCIDENT, ID, SEV_2, null, incident.claim()));
    }

    @Test
    void is_answered_over_http() {
        IncidentHttp declared = new IncidentHttp();

        declared.made("severity/disputes", "{\"proposed\":\"SEV-1\",\"reason\":\"Half of the shops\"}");

        declared.refused("severity/disputes", "{\"proposed\":\"SEV-2\",\"reason\":\"r\"}", 409, "severity-unchanged");
        declared.refused("severity/disputes", "{\"proposed\":\"SEV-1\"}", 400, "invalid-value");
        declared.refused("severity/disputes", "{\"proposed\":\"high\",\"reason\":\"r\"}", 400, "invalid-value");
    }
}
