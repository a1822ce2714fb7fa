package dev.klaxon.command.incident.corrections;

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

/** Takes corrections. */
@RestController
final class CorrectionEndpoint {

    private final CommandDesk desk;

    CorrectionEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** Corrects a field of a recorded event by a claim of its own; views show the corrected value. */
    @PostMapping("/api/v1/incidents/{id}/corrections")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> correct(
            @PathVariable("id") IncidentId id, @RequestBody CorrectionRequest body, CommandRequest request) {
        return desk.change(request, body, body.command(id));
    }
}
