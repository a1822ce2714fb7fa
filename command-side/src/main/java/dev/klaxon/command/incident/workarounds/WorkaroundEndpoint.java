package dev.klaxon.command.incident.workarounds;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.WorkaroundId;
import dev.klaxon.store.EventIds;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes workarounds and their approvals. */
@RestController
final class WorkaroundEndpoint {

    private final CommandDesk desk;

    WorkaroundEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** Proposes a way round the fault. */
    @PostMapping("/api/v1/incidents/{id}/workarounds")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> propose(
            @PathVariable("id") IncidentId id, @RequestBody WorkaroundRequest body, CommandRequest request) {
        WorkaroundId workaroundId = new WorkaroundId(EventIds.next());
        return desk.create(request, body, workaroundId.toString(), body.command(id, workaroundId));
    }

    /** Lets a workaround be given out; another person than the one who proposed it does. */
    @PostMapping("/api/v1/incidents/{id}/workarounds/{workaroundId}/approval")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> approve(
            @PathVariable("id") IncidentId id,
            @PathVariable("workaroundId") WorkaroundId workaroundId,
            @RequestBody(required = false) @Nullable WorkaroundApprovalRequest given,
            CommandRequest request) {
        WorkaroundApprovalRequest body = Objects.requireNonNullElse(given, WorkaroundApprovalRequest.EMPTY);
        return desk.change(
                request, body, workaroundId.toString(), new ApproveWorkaround(id, workaroundId, body.comment()));
    }
}
