package dev.klaxon.command.incident.evidence;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.store.EventIds;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes evidence. */
@RestController
final class EvidenceEndpoint {

    private final CommandDesk desk;

    EvidenceEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** Attaches evidence: a text, an address with the hash of what lies there, or the hash of bytes that follow. */
    @PostMapping("/api/v1/incidents/{id}/evidence")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> attach(
            @PathVariable("id") IncidentId id, @RequestBody EvidenceRequest body, CommandRequest request) {
        EvidenceId evidenceId = new EvidenceId(EventIds.next());
        return desk.create(request, body, evidenceId.toString(), body.command(id, evidenceId));
    }
}
