package dev.klaxon.command.incident.approvals;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.ApprovalId;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.store.EventIds;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes approvals. */
@RestController
final class ApprovalEndpoint {

    private final CommandDesk desk;

    ApprovalEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** Approves a text or a commitment, by the Incident Commander, the Executive Sponsor or scope approve-exec. */
    @PostMapping("/api/v1/incidents/{id}/approvals")
    @Requires({Scope.READ, Scope.APPROVE_EXEC})
    ResponseEntity<ReceiptBody> grant(
            @PathVariable("id") IncidentId id, @RequestBody ApprovalRequest body, CommandRequest request) {
        ApprovalId approvalId = new ApprovalId(EventIds.next());
        return desk.create(request, body, approvalId.toString(), body.command(id, approvalId));
    }
}
