package dev.klaxon.command.incident.decisions;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.DecisionId;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.store.EventIds;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes decisions. */
@RestController
final class DecisionEndpoint {

    private final CommandDesk desk;

    DecisionEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** Records what was decided, by whom and at which risk. */
    @PostMapping("/api/v1/incidents/{id}/decisions")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> record(
            @PathVariable("id") IncidentId id, @RequestBody DecisionRequest body, CommandRequest request) {
        DecisionId decisionId = new DecisionId(EventIds.next());
        return desk.create(request, body, decisionId.toString(), body.command(id, decisionId));
    }
}
