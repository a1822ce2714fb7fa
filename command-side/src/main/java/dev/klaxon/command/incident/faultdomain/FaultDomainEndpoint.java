package dev.klaxon.command.incident.faultdomain;

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

/** Takes the part of the system that is at fault. */
@RestController
final class FaultDomainEndpoint {

    private final CommandDesk desk;

    FaultDomainEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** Names the part at fault; the first naming stamps the diagnosis. */
    @PostMapping("/api/v1/incidents/{id}/fault-domain")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> name(
            @PathVariable("id") IncidentId id, @RequestBody FaultDomainRequest body, CommandRequest request) {
        return desk.change(request, body, body.command(id));
    }
}
