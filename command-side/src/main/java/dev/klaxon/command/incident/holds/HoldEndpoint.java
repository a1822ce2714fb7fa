package dev.klaxon.command.incident.holds;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.command.incident.redaction.Destruction;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.HoldId;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.store.EventIds;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes holds on evidence and their end. */
@RestController
final class HoldEndpoint {

    private final CommandDesk desk;
    private final Destruction destruction;

    HoldEndpoint(CommandDesk desk, Destruction destruction) {
        this.desk = desk;
        this.destruction = destruction;
    }

    /** Keeps all evidence of the incident from being destroyed. */
    @PostMapping("/api/v1/incidents/{id}/evidence/holds")
    @Requires(Scope.LEGAL)
    ResponseEntity<ReceiptBody> place(
            @PathVariable("id") IncidentId id, @RequestBody HoldRequest body, CommandRequest request) {
        HoldId holdId = new HoldId(EventIds.next());
        return desk.create(request, body, holdId.toString(), new PlaceHold(id, holdId, body.reason()));
    }

    /** Lifts a hold; with the last one, what was sealed is destroyed. */
    @DeleteMapping("/api/v1/incidents/{id}/evidence/holds/{holdId}")
    @Requires(Scope.LEGAL)
    ResponseEntity<ReceiptBody> lift(
            @PathVariable("id") IncidentId id,
            @PathVariable("holdId") HoldId holdId,
            @RequestBody HoldRequest body,
            CommandRequest request) {
        ResponseEntity<ReceiptBody> receipt =
                desk.change(request, body, holdId.toString(), new LiftHold(id, holdId, body.reason()));
        destruction.attempt();
        return receipt;
    }
}
