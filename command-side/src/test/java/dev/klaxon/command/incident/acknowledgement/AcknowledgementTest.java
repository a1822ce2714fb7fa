package dev.klaxon.command.incident.acknowledgement;

import static dev.klaxon.command.incident.Moment.ANA;
import static dev.klaxon.command.incident.Moment.BO;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;

import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.events.incident.IncidentAcknowledged;
import org.junit.jupiter.api.Test;

class AcknowledgementTest {

    private final IncidentFixture incident =
            IncidentFixture.ofVerbs().given(at(0).declared(), new IncidentAcknowledged(INCIDENT, ANA, at(10).claim()));

    @Test
    void records_whoever_responds() {
        incident.when(new AcknowledgeIncident(BO)).then(new IncidentAcknowledged(INCIDENT, BO, incident.claim()));
    }

    @Test
    void changes_nothing_where_the_same_person_responded_by_then() {
        incident.when(new AcknowledgeIncident(ANA)).thenNothing();
    }

    @Test
    void records_that_a_person_responded_earlier_than_was_known() {
        incident.occurredAt(5)
                .when(new AcknowledgeIncident(ANA))
                .then(new IncidentAcknowledged(INCIDENT, ANA, incident.claim()));
    }

    @Test
    void records_each_imported_line() {
        incident.imported("a-1")
                .when(new AcknowledgeIncident(ANA))
                .then(new IncidentAcknowledged(INCIDENT, ANA, incident.claim()));
    }
}
