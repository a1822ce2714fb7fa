package dev.klaxon.command.postmortem.findings;

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

/** Takes what post-mortems find out about causes. */
@RestController
@RequestMapping("/api/v1/postmortems/{id}")
final class FindingEndpoint {

    private final CommandDesk desk;

    FindingEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** Records what contributed; a name of a person in it is warned of. */
    @PostMapping("/factors")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> factor(
            @PathVariable("id") PostmortemId id, @RequestBody FindingRequest body, CommandRequest request) {
        return desk.change(request, body, TakeStep.of(id, new RecordFactor(body.text())));
    }

    /** Records what kept the incident from being noticed earlier. */
    @PostMapping("/detection-gaps")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> detectionGap(
            @PathVariable("id") PostmortemId id, @RequestBody FindingRequest body, CommandRequest request) {
        return desk.change(request, body, TakeStep.of(id, new RecordDetectionGap(body.text())));
    }

    /** Records a chain of whys; there may be several. */
    @PostMapping("/whys")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> whys(
            @PathVariable("id") PostmortemId id, @RequestBody WhysRequest body, CommandRequest request) {
        return desk.change(request, body, TakeStep.of(id, body.step()));
    }

    /** Identifies the root cause; a later one replaces it. */
    @PostMapping("/root-cause")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> rootCause(
            @PathVariable("id") PostmortemId id, @RequestBody PostmortemRootCauseRequest body, CommandRequest request) {
        return desk.change(request, body, TakeStep.of(id, new IdentifyRootCause(body.key(), body.text())));
    }
}
