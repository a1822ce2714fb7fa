package dev.klaxon.command.incident.notes;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.NoteId;
import dev.klaxon.store.EventIds;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes notes. */
@RestController
final class NoteEndpoint {

    private final CommandDesk desk;

    NoteEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** Adds a note to the timeline, also of an incident that has ended. */
    @PostMapping("/api/v1/incidents/{id}/notes")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> add(
            @PathVariable("id") IncidentId id, @RequestBody NoteRequest body, CommandRequest request) {
        NoteId noteId = new NoteId(EventIds.next());
        return desk.create(request, body, noteId.toString(), new AddNote(id, noteId, body.text(), body.result()));
    }
}
