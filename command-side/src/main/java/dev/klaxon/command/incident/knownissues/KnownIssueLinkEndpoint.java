package dev.klaxon.command.incident.knownissues;

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

/** Takes links to known issues. */
@RestController
final class KnownIssueLinkEndpoint {

    private final CommandDesk desk;

    KnownIssueLinkEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** Says that it is a known issue; linking the same again changes nothing. */
    @PostMapping("/api/v1/incidents/{id}/known-issues")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> link(
            @PathVariable("id") IncidentId id, @RequestBody KnownIssueLinkRequest body, CommandRequest request) {
        return desk.change(request, body, body.command(id));
    }
}
