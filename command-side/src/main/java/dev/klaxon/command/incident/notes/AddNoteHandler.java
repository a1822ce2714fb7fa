package dev.klaxon.command.incident.notes;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.NoteAdded;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Adds notes. */
@Component
final class AddNoteHandler {

    private final Incidents incidents;

    AddNoteHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(AddNote command, Claim claim) {
        incidents.inAnyStatus(command.incidentId(), state -> decide(command, state, claim));
    }

    /** The whole rule: a note is always taken. */
    static Decision<IncidentEvent> decide(AddNote command, IncidentState state, Claim claim) {
        return Decision.of(new NoteAdded(state.id(), command.noteId(), command.text(), command.result(), claim));
    }
}
