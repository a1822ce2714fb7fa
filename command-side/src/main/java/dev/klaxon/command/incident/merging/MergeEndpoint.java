package dev.klaxon.command.incident.merging;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.command.incident.IncidentNames;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.IncidentId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes merges. */
@RestController
final class MergeEndpoint {

    private final CommandDesk desk;
    private final IncidentNames names;

    MergeEndpoint(CommandDesk desk, IncidentNames names) {
        this.desk = desk;
        this.names = names;
    }

    /** Makes it a part of another incident, which takes the commands from then on. */
    @PostMapping("/api/v1/incidents/{id}/merge")
    @Requires(Scope.COMMAND)
    ResponseEntity<ReceiptBody> merge(
            @PathVariable("id") IncidentId id, @RequestBody MergeRequest body, CommandRequest request) {
        return desk.change(request, body, new MergeIncident(id, names.idOf(body.into()), body.reason()));
    }

    /** Makes it an incident of its own again, with the status that it had. */
    @PostMapping("/api/v1/incidents/{id}/unmerge")
    @Requires(Scope.COMMAND)
    ResponseEntity<ReceiptBody> unmerge(
            @PathVariable("id") IncidentId id, @RequestBody UnmergeRequest body, CommandRequest request) {
        return desk.change(request, body, new UnmergeIncident(id, body.reason()));
    }
}
