package dev.klaxon.command.incident.remedies;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.ApprovalId;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.RemedyId;
import dev.klaxon.store.EventIds;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes remedies and what is decided about them. */
@RestController
final class RemedyEndpoint {

    private final CommandDesk desk;

    RemedyEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** Proposes a credit, an extended term or an executive call for an affected account. */
    @PostMapping("/api/v1/incidents/{id}/remedies")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> propose(
            @PathVariable("id") IncidentId id, @RequestBody RemedyRequest body, CommandRequest request) {
        RemedyId remedyId = new RemedyId(EventIds.next());
        return desk.create(request, body, remedyId.toString(), body.command(id, remedyId));
    }

    /** Approves or declines a remedy; an approval that is not enough yet waits for the next. */
    @PostMapping("/api/v1/incidents/{id}/remedies/{remedyId}/decision")
    @Requires({
        Scope.READ,
        Scope.RESPOND,
        Scope.COMMAND,
        Scope.PUBLISH,
        Scope.APPROVE_CS,
        Scope.APPROVE_EXEC,
        Scope.APPROVE_FINANCE
    })
    ResponseEntity<ReceiptBody> decide(
            @PathVariable("id") IncidentId id,
            @PathVariable("remedyId") RemedyId remedyId,
            @RequestBody RemedyDecisionRequest body,
            CommandRequest request) {
        return desk.change(
                request, body, remedyId.toString(), body.command(id, remedyId, new ApprovalId(EventIds.next())));
    }

    /** Decides that affected accounts get no remedy. */
    @PostMapping("/api/v1/incidents/{id}/remedies/waiver")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> waive(
            @PathVariable("id") IncidentId id, @RequestBody WaiverRequest body, CommandRequest request) {
        return desk.change(request, body, body.command(id));
    }
}
