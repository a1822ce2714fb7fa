package dev.klaxon.command.incident.channel;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.IncidentId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes the channel. */
@RestController
final class ChannelEndpoint {

    private final CommandDesk desk;

    ChannelEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** Names the one channel of the incident; a later one takes its place. */
    @PutMapping("/api/v1/incidents/{id}/channel")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> open(
            @PathVariable("id") IncidentId id, @RequestBody ChannelRequest body, CommandRequest request) {
        return desk.change(request, body, new OpenChannel(id, body.kind(), body.url()));
    }
}
