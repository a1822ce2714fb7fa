package dev.klaxon.command.incident.changes;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.ChangeId;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.store.EventIds;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes changes. */
@RestController
final class ChangeEndpoint {

    private final CommandDesk desk;

    ChangeEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** Links a change of code, configuration or infrastructure. */
    @PostMapping("/api/v1/incidents/{id}/changes")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> link(
            @PathVariable("id") IncidentId id, @RequestBody ChangeRequest body, CommandRequest request) {
        ChangeId changeId = new ChangeId(EventIds.next());
        return desk.create(
                request, body, changeId.toString(), new LinkChange(id, changeId, body.kind(), body.change()));
    }
}
