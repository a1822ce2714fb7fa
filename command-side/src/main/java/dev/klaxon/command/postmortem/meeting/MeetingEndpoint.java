package dev.klaxon.command.postmortem.meeting;

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

/** Takes when post-mortems are to be held and that they were. */
@RestController
@RequestMapping("/api/v1/postmortems/{id}")
final class MeetingEndpoint {

    private final CommandDesk desk;

    MeetingEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** Books a post-mortem that was not held yet for another time. */
    @PostMapping("/schedule")
    @Requires(Scope.COMMAND)
    ResponseEntity<ReceiptBody> rescheduled(
            @PathVariable("id") PostmortemId id, @RequestBody ScheduleRequest body, CommandRequest request) {
        return desk.change(request, body, TakeStep.of(id, new Reschedule(body.scheduledFor(), body.reason())));
    }

    /** Says that a post-mortem was held, once. */
    @PostMapping("/held")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> held(
            @PathVariable("id") PostmortemId id, @RequestBody HeldRequest body, CommandRequest request) {
        return desk.change(request, body, TakeStep.of(id, body.step()));
    }
}
