package dev.klaxon.command.incident.facts;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.FactId;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.store.EventIds;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes facts and what bears them out. */
@RestController
final class FactEndpoint {

    private final CommandDesk desk;

    FactEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** Claims that something is so. */
    @PostMapping("/api/v1/incidents/{id}/facts")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> claim(
            @PathVariable("id") IncidentId id, @RequestBody FactRequest body, CommandRequest request) {
        FactId factId = new FactId(EventIds.next());
        return desk.create(request, body, factId.toString(), new ClaimFact(id, factId, body.text()));
    }

    /** Verifies a fact by evidence of the incident, once. */
    @PostMapping("/api/v1/incidents/{id}/facts/{factId}/verification")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> verify(
            @PathVariable("id") IncidentId id,
            @PathVariable("factId") FactId factId,
            @RequestBody VerificationRequest body,
            CommandRequest request) {
        return desk.change(request, body, factId.toString(), new VerifyFact(id, factId, body.evidenceIds()));
    }
}
