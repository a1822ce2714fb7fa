package dev.klaxon.command.incident.updates;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.FeedbackId;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.UpdateId;
import dev.klaxon.events.incident.UpdateKind;
import dev.klaxon.store.EventIds;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes updates, takes them back, and takes what people say of them. */
@RestController
final class UpdateEndpoint {

    private final CommandDesk desk;

    UpdateEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** Publishes an update to one audience; where the policy sets a cadence it promises when the next one comes. */
    @PostMapping("/api/v1/incidents/{id}/updates")
    @Requires(Scope.PUBLISH)
    ResponseEntity<ReceiptBody> publish(
            @PathVariable("id") IncidentId id, @RequestBody UpdateRequest body, CommandRequest request) {
        UpdateId updateId = new UpdateId(EventIds.next());
        return desk.create(
                request,
                body,
                updateId.toString(),
                new PublishUpdate(id, body.update().draft(updateId, UpdateKind.REGULAR)));
    }

    /** Takes an update back: it counts as if it had never been, and its promise with it. The timeline keeps both. */
    @PostMapping("/api/v1/incidents/{id}/updates/{updateId}/withdrawal")
    @Requires(Scope.PUBLISH)
    ResponseEntity<ReceiptBody> withdraw(
            @PathVariable("id") IncidentId id,
            @PathVariable("updateId") UpdateId updateId,
            @RequestBody WithdrawalRequest body,
            CommandRequest request) {
        return desk.change(request, body, updateId.toString(), new WithdrawUpdate(id, updateId, body.reason()));
    }

    /** Records what an update was worth to somebody; also after the incident was closed. */
    @PostMapping("/api/v1/incidents/{id}/updates/{updateId}/feedback")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> receive(
            @PathVariable("id") IncidentId id,
            @PathVariable("updateId") UpdateId updateId,
            @RequestBody FeedbackRequest body,
            CommandRequest request) {
        FeedbackId feedbackId = new FeedbackId(EventIds.next());
        return desk.create(request, body, feedbackId.toString(), body.command(id, updateId, feedbackId));
    }
}
