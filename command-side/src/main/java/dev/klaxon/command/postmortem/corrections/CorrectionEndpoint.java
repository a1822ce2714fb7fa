package dev.klaxon.command.postmortem.corrections;

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

/** Takes corrections of what was recorded in post-mortems. */
@RestController
@RequestMapping("/api/v1/postmortems/{id}")
final class CorrectionEndpoint {

    private final CommandDesk desk;

    CorrectionEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** Corrects a field of a recorded event by a claim of its own; views show the corrected value. */
    @PostMapping("/corrections")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> correction(
            @PathVariable("id") PostmortemId id,
            @RequestBody PostmortemCorrectionRequest body,
            CommandRequest request) {
        return desk.change(
                request,
                body,
                TakeStep.of(id, new CorrectEntry(body.eventId(), body.field(), body.value(), body.reason())));
    }
}
