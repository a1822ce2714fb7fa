package dev.klaxon.command.incident.reach;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.IncidentId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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

    /** Says that a service is no longer affected; clearing one that is not changes nothing. */
    @DeleteMapping("/api/v1/incidents/{id}/services/{name}")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> clearService(
            @PathVariable("id") IncidentId id,
            @PathVariable("name") String name,
            @RequestBody(required = false) @Nullable ClearanceRequest given,
            CommandRequest request) {
        ClearanceRequest body = Objects.requireNonNullElse(given, ClearanceRequest.EMPTY);
        return desk.change(request, body, new ClearService(id, name));
    }

    /** Says that a customer account is no longer affected; clearing one that is not changes nothing. */
    @DeleteMapping("/api/v1/incidents/{id}/accounts/{accountId}")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> clearAccount(
            @PathVariable("id") IncidentId id,
            @PathVariable("accountId") String accountId,
            @RequestBody(required = false) @Nullable ClearanceRequest given,
            CommandRequest request) {
        ClearanceRequest body = Objects.requireNonNullElse(given, ClearanceRequest.EMPTY);
        return desk.change(request, body, new ClearAccount(id, accountId));
    }
}
