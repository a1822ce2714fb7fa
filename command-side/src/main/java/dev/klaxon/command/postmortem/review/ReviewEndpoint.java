package dev.klaxon.command.postmortem.review;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.command.postmortem.TakeStep;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.PostmortemId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes how post-mortems are handed in, approved, handed back and published. */
@RestController
@RequestMapping("/api/v1/postmortems/{id}")
final class ReviewEndpoint {

    private final CommandDesk desk;

    ReviewEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** Hands a post-mortem in for approval. */
    @PostMapping("/submission")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> submission(
            @PathVariable("id") PostmortemId id, @RequestBody SubmissionRequest body, CommandRequest request) {
        return desk.change(request, body, TakeStep.of(id, new Submit()));
    }

    /** Approves a post-mortem that another person handed in. */
    @PostMapping("/approval")
    @Requires(Scope.COMMAND)
    ResponseEntity<ReceiptBody> approval(
            @PathVariable("id") PostmortemId id, @RequestBody PostmortemApprovalRequest body, CommandRequest request) {
        return desk.change(request, body, TakeStep.of(id, new Approve(body.comment())));
    }

    /** Hands a post-mortem back for more work. */
    @PostMapping("/return")
    @Requires(Scope.COMMAND)
    ResponseEntity<ReceiptBody> returned(
            @PathVariable("id") PostmortemId id, @RequestBody ReturnRequest body, CommandRequest request) {
        return desk.change(request, body, TakeStep.of(id, new Return(body.reason())));
    }

    /** Publishes a complete and approved post-mortem; its root cause wins over the one of the incident then. */
    @PostMapping("/publication")
    @Requires(Scope.COMMAND)
    ResponseEntity<ReceiptBody> publication(
            @PathVariable("id") PostmortemId id, @RequestBody SubmissionRequest body, CommandRequest request) {
        return desk.change(request, body, TakeStep.of(id, new Publish()));
    }
}
