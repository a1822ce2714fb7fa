package dev.klaxon.command.incident.redaction;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.IncidentId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes redactions. */
@RestController
final class RedactionEndpoint {

    private final CommandDesk desk;
    private final Destruction destruction;

    RedactionEndpoint(CommandDesk desk, Destruction destruction) {
        this.desk = desk;
        this.destruction = destruction;
    }

    /** Hides a piece of evidence from all and destroys its texts and bytes, or seals them while a hold stands. */
    @PostMapping("/api/v1/incidents/{id}/evidence/{evidenceId}/redaction")
    @Requires({Scope.COMMAND, Scope.LEGAL, Scope.SECURITY})
    ResponseEntity<ReceiptBody> redact(
            @PathVariable("id") IncidentId id,
            @PathVariable("evidenceId") EvidenceId evidenceId,
            @RequestBody RedactionRequest body,
            CommandRequest request) {
        ResponseEntity<ReceiptBody> receipt =
                desk.change(request, body, evidenceId.toString(), new RedactEvidence(id, evidenceId, body.reason()));
        destruction.attempt();
        return receipt;
    }
}
