package dev.klaxon.command.incident.hypotheses;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.HypothesisId;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.store.EventIds;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes hypotheses and what became of them. */
@RestController
final class HypothesisEndpoint {

    private final CommandDesk desk;

    HypothesisEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** Opens a hypothesis; while it is open, the incident is not resolved. */
    @PostMapping("/api/v1/incidents/{id}/hypotheses")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> open(
            @PathVariable("id") IncidentId id, @RequestBody HypothesisRequest body, CommandRequest request) {
        HypothesisId hypothesisId = new HypothesisId(EventIds.next());
        return desk.create(request, body, hypothesisId.toString(), body.command(id, hypothesisId));
    }

    /** Settles a hypothesis, once; the first one validated stamps the diagnosis. */
    @PostMapping("/api/v1/incidents/{id}/hypotheses/{hypothesisId}/outcome")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> close(
            @PathVariable("id") IncidentId id,
            @PathVariable("hypothesisId") HypothesisId hypothesisId,
            @RequestBody HypothesisOutcomeRequest body,
            CommandRequest request) {
        return desk.change(request, body, hypothesisId.toString(), body.command(id, hypothesisId));
    }
}
