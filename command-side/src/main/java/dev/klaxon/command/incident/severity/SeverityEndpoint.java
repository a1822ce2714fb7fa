package dev.klaxon.command.incident.severity;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.Certainty;
import dev.klaxon.events.incident.HoldId;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.store.EventIds;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes severity decisions. */
@RestController
final class SeverityEndpoint {

    private final CommandDesk desk;

    SeverityEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** Decides the severity; one that differs from the policy's recommendation needs a rationale. */
    @PostMapping("/api/v1/incidents/{id}/severity")
    @Requires(Scope.COMMAND)
    ResponseEntity<ReceiptBody> assign(
            @PathVariable("id") IncidentId id, @RequestBody SeverityRequest body, CommandRequest request) {
        Certainty certainty = Boolean.TRUE.equals(body.provisional()) ? Certainty.PROVISIONAL : Certainty.FINAL;
        return desk.change(
                request,
                body,
                new AssignSeverity(id, body.severity(), certainty, body.rationale(), new HoldId(EventIds.next())));
    }
}
