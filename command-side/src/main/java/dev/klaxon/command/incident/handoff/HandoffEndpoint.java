package dev.klaxon.command.incident.handoff;

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

/** Takes hand-offs. */
@RestController
final class HandoffEndpoint {

    private final CommandDesk desk;

    HandoffEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** Hands off what remains with owners and days, or says why nothing does; it replaces the one before. */
    @PostMapping("/api/v1/incidents/{id}/handoff")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> handOff(
            @PathVariable("id") IncidentId id, @RequestBody HandoffRequest body, CommandRequest request) {
        return desk.change(request, body, body.command(id));
    }
}
