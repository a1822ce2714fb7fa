package dev.klaxon.command.incident.reach;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.IncidentId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes what an incident touches. */
@RestController
final class ReachEndpoint {

    private final CommandDesk desk;

    ReachEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** Says that a service is affected. */
    @PostMapping("/api/v1/incidents/{id}/services")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> service(
            @PathVariable("id") IncidentId id, @RequestBody ServiceRequest body, CommandRequest request) {
        return desk.change(request, body, new AffectService(id, body.name()));
    }

    /** Says that a customer account is affected; naming it again replaces what is known of it. */
    @PostMapping("/api/v1/incidents/{id}/accounts")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> account(
            @PathVariable("id") IncidentId id, @RequestBody AccountRequest body, CommandRequest request) {
        return desk.change(request, body, new AffectAccount(id, body.account()));
    }
}
