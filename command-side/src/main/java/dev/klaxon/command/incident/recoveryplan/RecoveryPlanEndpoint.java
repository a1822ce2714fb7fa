package dev.klaxon.command.incident.recoveryplan;

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

/** Takes recovery plans. */
@RestController
final class RecoveryPlanEndpoint {

    private final CommandDesk desk;

    RecoveryPlanEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** Agrees on a plan for winning back trust; it replaces the one before. */
    @PostMapping("/api/v1/incidents/{id}/recovery-plan")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> agree(
            @PathVariable("id") IncidentId id, @RequestBody RecoveryPlanRequest body, CommandRequest request) {
        return desk.change(request, body, body.command(id));
    }
}
