package dev.klaxon.command.incident.mitigations;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.MitigationId;
import dev.klaxon.store.EventIds;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes mitigations and their outcomes. */
@RestController
final class MitigationEndpoint {

    private final CommandDesk desk;

    MitigationEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** Begins a mitigation; while it runs, the incident is not resolved. */
    @PostMapping("/api/v1/incidents/{id}/mitigations")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> start(
            @PathVariable("id") IncidentId id, @RequestBody MitigationRequest body, CommandRequest request) {
        MitigationId mitigationId = new MitigationId(EventIds.next());
        return desk.create(request, body, mitigationId.toString(), body.command(id, mitigationId));
    }

    /** Says how a mitigation ended, once. */
    @PostMapping("/api/v1/incidents/{id}/mitigations/{mitigationId}/outcome")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> end(
            @PathVariable("id") IncidentId id,
            @PathVariable("mitigationId") MitigationId mitigationId,
            @RequestBody MitigationOutcomeRequest body,
            CommandRequest request) {
        return desk.change(
                request,
                body,
                mitigationId.toString(),
                new EndMitigation(id, mitigationId, body.outcome(), body.result()));
    }
}
