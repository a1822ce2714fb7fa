package dev.klaxon.command.incident.status;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.UpdateId;
import dev.klaxon.store.EventIds;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes moves of the status. */
@RestController
final class StatusEndpoint {

    private final CommandDesk desk;

    StatusEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /**
     * Moves the status; what is still missing for it is listed in the refusal. Resolutions need the scope publish too.
     */
    @PostMapping("/api/v1/incidents/{id}/transitions")
    @Requires(Scope.COMMAND)
    ResponseEntity<ReceiptBody> move(
            @PathVariable("id") IncidentId id, @RequestBody TransitionRequest body, CommandRequest request) {
        if (!body.resolutions().isEmpty()) {
            request.caller().require(Scope.PUBLISH);
        }
        return desk.change(request, body, body.command(id, i -> new UpdateId(EventIds.next())));
    }

    /** Takes up an incident again that was resolved or closed. */
    @PostMapping("/api/v1/incidents/{id}/reopening")
    @Requires(Scope.COMMAND)
    ResponseEntity<ReceiptBody> reopen(
            @PathVariable("id") IncidentId id, @RequestBody ReopeningRequest body, CommandRequest request) {
        return desk.change(request, body, new ReopenIncident(id, body.reason(), body.to()));
    }

    /** Calls off a false alarm. */
    @PostMapping("/api/v1/incidents/{id}/cancellation")
    @Requires(Scope.COMMAND)
    ResponseEntity<ReceiptBody> cancel(
            @PathVariable("id") IncidentId id, @RequestBody CancellationRequest body, CommandRequest request) {
        return desk.change(request, body, new CancelIncident(id, body.reason()));
    }
}
