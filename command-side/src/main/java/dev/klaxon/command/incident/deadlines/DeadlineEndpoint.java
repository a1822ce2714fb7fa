package dev.klaxon.command.incident.deadlines;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.DeadlineId;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.store.EventIds;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes regulatory deadlines, and that they were met. */
@RestController
final class DeadlineEndpoint {

    private final CommandDesk desk;

    DeadlineEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** Sets a deadline for telling an authority. */
    @PostMapping("/api/v1/incidents/{id}/regulatory-deadlines")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> set(
            @PathVariable("id") IncidentId id, @RequestBody DeadlineRequest body, CommandRequest request) {
        DeadlineId deadlineId = new DeadlineId(EventIds.next());
        return desk.create(request, body, deadlineId.toString(), body.command(id, deadlineId));
    }

    /** Says that a deadline was met, once, with the evidence of it. */
    @PostMapping("/api/v1/incidents/{id}/regulatory-deadlines/{deadlineId}/met")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> meet(
            @PathVariable("id") IncidentId id,
            @PathVariable("deadlineId") DeadlineId deadlineId,
            @RequestBody MetRequest body,
            CommandRequest request) {
        return desk.change(request, body, deadlineId.toString(), body.command(id, deadlineId));
    }
}
