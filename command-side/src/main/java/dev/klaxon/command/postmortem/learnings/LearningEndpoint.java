package dev.klaxon.command.postmortem.learnings;

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

/** Takes what was told to others of post-mortems. */
@RestController
@RequestMapping("/api/v1/postmortems/{id}")
final class LearningEndpoint {

    private final CommandDesk desk;

    LearningEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** Records that learnings were shared. */
    @PostMapping("/learnings")
    @Requires(Scope.PUBLISH)
    ResponseEntity<ReceiptBody> learnings(
            @PathVariable("id") PostmortemId id, @RequestBody LearningsRequest body, CommandRequest request) {
        return desk.change(request, body, TakeStep.of(id, body.step()));
    }
}
