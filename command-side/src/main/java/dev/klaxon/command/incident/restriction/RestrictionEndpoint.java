package dev.klaxon.command.incident.restriction;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.IncidentId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes who may read an incident. */
@RestController
@RequestMapping("/api/v1/incidents/{id}")
final class RestrictionEndpoint {

    private final CommandDesk desk;

    RestrictionEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** Hides the incident from all but its declarer, its role holders, its readers, legal and security. */
    @PostMapping("/restriction")
    @Requires(Scope.COMMAND)
    ResponseEntity<ReceiptBody> restrict(
            @PathVariable("id") IncidentId id, @RequestBody RestrictionRequest body, CommandRequest request) {
        return desk.change(request, body, new RestrictIncident(id, body.reason()));
    }

    /** Shows the incident to everybody again. */
    @DeleteMapping("/restriction")
    @Requires(Scope.COMMAND)
    ResponseEntity<ReceiptBody> lift(
            @PathVariable("id") IncidentId id, @RequestBody RestrictionRequest body, CommandRequest request) {
        return desk.change(request, body, new LiftRestriction(id, body.reason()));
    }

    /** Names somebody who may read the incident while it is restricted. */
    @PostMapping("/readers")
    @Requires(Scope.COMMAND)
    ResponseEntity<ReceiptBody> addReader(
            @PathVariable("id") IncidentId id, @RequestBody ReaderRequest body, CommandRequest request) {
        return desk.change(request, body, new AddReader(id, body.reader()));
    }
}
