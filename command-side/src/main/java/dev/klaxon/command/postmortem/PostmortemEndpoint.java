package dev.klaxon.command.postmortem;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.command.incident.IncidentNames;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.PostmortemId;
import dev.klaxon.store.EventIds;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes bookings of post-mortems. */
@RestController
final class PostmortemEndpoint {

    private final CommandDesk desk;
    private final IncidentNames names;

    PostmortemEndpoint(CommandDesk desk, IncidentNames names) {
        this.desk = desk;
        this.names = names;
    }

    /** Books the post-mortem of an incident; there is one for each. */
    @PostMapping("/api/v1/postmortems")
    @Requires(Scope.COMMAND)
    ResponseEntity<ReceiptBody> schedule(@RequestBody PostmortemRequest body, CommandRequest request) {
        PostmortemId id = new PostmortemId(EventIds.next());
        return desk.create(
                request,
                body,
                id.toString(),
                new SchedulePostmortem(
                        names.idOf(Objects.requireNonNull(body.incidentId())),
                        id,
                        body.scheduledFor(),
                        body.facilitator()));
    }
}
