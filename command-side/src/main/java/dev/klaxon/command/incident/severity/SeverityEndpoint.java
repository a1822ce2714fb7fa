package dev.klaxon.command.incident.severity;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.DisputeId;
import dev.klaxon.events.incident.HoldId;
import dev.klaxon.events.incident.Impact;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.store.EventIds;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes impact and severity. */
@RestController
final class SeverityEndpoint {

    private final CommandDesk desk;

    SeverityEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** States what is known of the harm; what is left out stands as it was. */
    @PostMapping("/api/v1/incidents/{id}/impact")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> assess(
            @PathVariable("id") IncidentId id, @RequestBody ImpactRequest body, CommandRequest request) {
        Impact impact = body.fields().impact();
        if (impact.equals(Impact.UNKNOWN)) {
            String detail = "must state at least one thing about the impact";
            throw CommandRejected.faulty(Code.INVALID_VALUE, "The body " + detail, List.of(new FieldError("", detail)));
        }
        return desk.change(request, body, new AssessImpact(id, impact));
    }

    /** Decides the severity; one that differs from the policy's recommendation needs a rationale. */
    @PostMapping("/api/v1/incidents/{id}/severity")
    @Requires(Scope.COMMAND)
    ResponseEntity<ReceiptBody> assign(
            @PathVariable("id") IncidentId id, @RequestBody SeverityRequest body, CommandRequest request) {
        return desk.change(request, body, body.command(id, new HoldId(EventIds.next())));
    }

    /** Holds another severity to be right; the one in force stays until it is assigned anew. */
    @PostMapping("/api/v1/incidents/{id}/severity/disputes")
    @Requires({Scope.RESPOND, Scope.COMMAND})
    ResponseEntity<ReceiptBody> dispute(
            @PathVariable("id") IncidentId id, @RequestBody DisputeRequest body, CommandRequest request) {
        DisputeId disputeId = new DisputeId(EventIds.next());
        return desk.create(request, body, disputeId.toString(), body.command(id, disputeId));
    }
}
