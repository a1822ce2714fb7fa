package dev.klaxon.command.incident.briefs;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.AskId;
import dev.klaxon.events.incident.BriefId;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.store.EventIds;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes executive briefs and the answers to their asks. */
@RestController
final class BriefEndpoint {

    private final CommandDesk desk;

    BriefEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** Briefs executives on one page. */
    @PostMapping("/api/v1/incidents/{id}/briefs")
    @Requires(Scope.PUBLISH)
    ResponseEntity<ReceiptBody> publish(
            @PathVariable("id") IncidentId id, @RequestBody BriefRequest body, CommandRequest request) {
        BriefId briefId = new BriefId(EventIds.next());
        return desk.create(
                request, body, briefId.toString(), body.command(id, briefId, number -> new AskId(EventIds.next())));
    }

    /** Answers what a brief asks, once: the person asked does it, or a responder who was told the answer. */
    @PostMapping("/api/v1/incidents/{id}/asks/{askId}/answer")
    @Requires({Scope.READ, Scope.RESPOND})
    ResponseEntity<ReceiptBody> answer(
            @PathVariable("id") IncidentId id,
            @PathVariable("askId") AskId askId,
            @RequestBody AskAnswerRequest body,
            CommandRequest request) {
        return desk.change(request, body, askId.toString(), new AnswerAsk(id, askId, body.answer(), body.decision()));
    }
}
