package dev.klaxon.command.incident.confirmations;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.ConfirmationId;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.store.EventIds;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes what customers say of whether it is over. */
@RestController
final class ConfirmationEndpoint {

    private final CommandDesk desk;

    ConfirmationEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** Records whether it is over for a customer. */
    @PostMapping("/api/v1/incidents/{id}/customer-confirmations")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> confirm(
            @PathVariable("id") IncidentId id, @RequestBody ConfirmationRequest body, CommandRequest request) {
        ConfirmationId confirmationId = new ConfirmationId(EventIds.next());
        return desk.create(request, body, confirmationId.toString(), body.command(id, confirmationId));
    }
}
