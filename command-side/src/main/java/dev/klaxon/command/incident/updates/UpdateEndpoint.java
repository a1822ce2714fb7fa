package dev.klaxon.command.incident.updates;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.UpdateId;
import dev.klaxon.events.incident.UpdateKind;
import dev.klaxon.store.EventIds;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes updates. */
@RestController
final class UpdateEndpoint {

    private final CommandDesk desk;

    UpdateEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** Publishes an update to one audience; where the policy sets a cadence it promises when the next one comes. */
    @PostMapping("/api/v1/incidents/{id}/updates")
    @Requires(Scope.PUBLISH)
    ResponseEntity<ReceiptBody> publish(
            @PathVariable("id") IncidentId id, @RequestBody UpdateRequest body, CommandRequest request) {
        UpdateId updateId = new UpdateId(EventIds.next());
        return desk.create(
                request,
                body,
                updateId.toString(),
                new PublishUpdate(id, body.update().draft(updateId, UpdateKind.REGULAR)));
    }
}
