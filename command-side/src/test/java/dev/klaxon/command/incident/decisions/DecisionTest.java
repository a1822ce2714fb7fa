package dev.klaxon.command.incident.decisions;

import static dev.klaxon.command.incident.IncidentFixture.MADE;
import static dev.klaxon.command.incident.IncidentFixture.told;
import static dev.klaxon.command.incident.Moment.BO;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.domain.refusal.Code.STALE_VERSION;

import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.DecisionId;
import dev.klaxon.events.incident.DecisionRecorded;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private static final DecisionId ID = new DecisionId(MADE);
    private static final Text TEXT = Text.of("A text");
    private static final RecordDecision DECISION = new RecordDecision(TEXT, List.of(TEXT), TEXT, TEXT, false, BO);

    private final IncidentFixture incident = IncidentFixture.ofVerbs().given(at(0).declared());

    @Test
    void records_all_of_it() {
        incident.when(DECISION)
                .then(new DecisionRecorded(INCIDENT, ID, TEXT, List.of(TEXT), TEXT, TEXT, false, BO, incident.claim()));
    }

    @Test
    void refuses_another_version() {
        incident.ifMatch(2).when(DECISION).thenRefused(STALE_VERSION);
    }

    @Test
    void takes_an_imported_one_as_bare_as_it_is() {
        incident.imported("d-1")
                .when(told(RecordDecision.class))
                .then(new DecisionRecorded(INCIDENT, ID, null, List.of(), null, null, null, null, incident.claim()));
    }
}
