package dev.klaxon.command.incident.mitigations;

import static dev.klaxon.command.incident.IncidentFixture.MADE;
import static dev.klaxon.command.incident.IncidentFixture.told;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.command.incident.Moment.id;
import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;
import static dev.klaxon.events.incident.MitigationKind.ROLLBACK;
import static dev.klaxon.events.incident.MitigationOutcome.FAILED;
import static dev.klaxon.events.incident.MitigationOutcome.SUCCEEDED;

import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.MitigationEnded;
import dev.klaxon.events.incident.MitigationId;
import dev.klaxon.events.incident.MitigationStarted;
import org.junit.jupiter.api.Test;

class MitigationsTest {

    private static final Text TEXT = Text.of("A text");

    private final IncidentFixture incident = IncidentFixture.ofVerbs().given(at(0).declared());

    @Test
    void begins_one() {
        MitigationId id = new MitigationId(MADE);

        incident.when(new StartMitigation(ROLLBACK, TEXT, TEXT, TEXT, true))
                .then(new MitigationStarted(INCIDENT, id, ROLLBACK, TEXT, TEXT, TEXT, true, incident.claim()));
    }

    @Test
    void ends_one() {
        incident.given(at(5).mitigation(ROLLBACK))
                .when(new EndMitigation(new MitigationId(id(5)), SUCCEEDED, TEXT))
                .then(new MitigationEnded(INCIDENT, new MitigationId(id(5)), SUCCEEDED, TEXT, incident.claim()));
    }

    @Test
    void ends_one_only_once() {
        incident.given(at(5).mitigation(ROLLBACK), at(6).mitigationOf(5, FAILED))
                .when(new EndMitigation(new MitigationId(id(5)), SUCCEEDED, TEXT))
                .thenRefused(ALREADY_ANSWERED);
    }

    @Test
    void does_not_find_one_that_was_never_begun() {
        incident.given(at(5).mitigation(ROLLBACK))
                .when(new EndMitigation(new MitigationId(id(6)), SUCCEEDED, TEXT))
                .thenRefused(NOT_FOUND);
    }

    @Test
    void takes_imported_ones_as_bare_as_they_are() {
        MitigationId id = new MitigationId(MADE);

        incident.imported("m-1")
                .when(told(StartMitigation.class, "kind", ROLLBACK))
                .then(new MitigationStarted(INCIDENT, id, ROLLBACK, null, null, null, null, incident.claim()));
    }
}
