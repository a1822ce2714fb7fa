package dev.klaxon.command.incident.rootcause;

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

/** Takes root causes. */
@RestController
final class RootCauseEndpoint {

    private final CommandDesk desk;

    RootCauseEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** Names the root cause, also after the incident has ended; the last naming holds. */
    @PostMapping("/api/v1/incidents/{id}/root-cause")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> name(
            @PathVariable("id") IncidentId id, @RequestBody RootCauseRequest body, CommandRequest request) {
        return desk.change(request, body, new NameRootCause(id, body.key(), body.text()));
    }
}
