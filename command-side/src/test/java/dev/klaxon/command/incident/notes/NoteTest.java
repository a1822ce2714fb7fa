package dev.klaxon.command.incident.notes;

import static dev.klaxon.command.incident.IncidentFixture.MADE;
import static dev.klaxon.command.incident.IncidentFixture.told;
import static dev.klaxon.command.incident.Moment.BO;
import static dev.klaxon.command.incident.Moment.INCIDENT;
import static dev.klaxon.command.incident.Moment.at;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;

import dev.klaxon.command.incident.IncidentFixture;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.NoteAdded;
import dev.klaxon.events.incident.NoteId;
import dev.klaxon.events.incident.Status;
import org.junit.jupiter.api.Test;

class NoteTest {

    private static final NoteId ID = new NoteId(MADE);
    private static final Text TEXT = Text.of("Seen");
    private static final AddNote NOTE = new AddNote(TEXT, null);

    private final IncidentFixture incident = IncidentFixture.ofVerbs().given(at(0).declared());

    @Test
    void is_taken() {
        incident.when(NOTE).then(new NoteAdded(INCIDENT, ID, TEXT, null, incident.claim()));
    }

    @Test
    void is_taken_when_the_incident_is_closed() {
        incident.given(at(9).moved(Status.RESOLVED, Status.CLOSED))
                .when(NOTE)
                .then(new NoteAdded(INCIDENT, ID, TEXT, null, incident.claim()));
    }

    @Test
    void is_taken_when_the_incident_is_cancelled() {
        incident.given(at(9).cancelled()).when(NOTE).then(new NoteAdded(INCIDENT, ID, TEXT, null, incident.claim()));
    }

    @Test
    void is_taken_from_history_without_a_text() {
        incident.imported("n-1")
                .when(told(AddNote.class, "result", TEXT))
                .then(new NoteAdded(INCIDENT, ID, null, TEXT, incident.claim()));
    }

    @Test
    void finds_no_restricted_incident_for_a_stranger() {
        incident.given(at(1).restricted()).by(BO).when(NOTE).thenRefused(NOT_FOUND);
    }

    @Test
    void is_taken_from_a_scope_that_reads_everything() {
        incident.given(at(1).restricted())
                .by(BO)
                .withScopes("security")
                .when(NOTE)
                .then(new NoteAdded(INCIDENT, ID, TEXT, null, incident.claim()));
    }
}
