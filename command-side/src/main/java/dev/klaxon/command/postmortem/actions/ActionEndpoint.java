package dev.klaxon.command.postmortem.actions;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.command.postmortem.TakeStep;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.PostmortemId;
import dev.klaxon.events.postmortem.ActionId;
import dev.klaxon.store.EventIds;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes actions and what becomes of them. */
@RestController
@RequestMapping("/api/v1/postmortems/{id}")
final class ActionEndpoint {

    private final CommandDesk desk;

    ActionEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** Agrees on an action; more than the policy aims at are warned of. */
    @PostMapping("/actions")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> action(
            @PathVariable("id") PostmortemId id, @RequestBody ActionRequest body, CommandRequest request) {
        ActionId actionId = new ActionId(EventIds.next());
        return desk.create(request, body, actionId.toString(), TakeStep.of(id, body.step(actionId)));
    }

    /** Gives an open action to another owner. */
    @PostMapping("/actions/{actionId}/assignee")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> actionAssignee(
            @PathVariable("id") PostmortemId id,
            @PathVariable("actionId") ActionId actionId,
            @RequestBody AssigneeRequest body,
            CommandRequest request) {
        return desk.change(
                request,
                body,
                actionId.toString(),
                TakeStep.of(id, new Reassign(actionId, body.owner(), body.reason())));
    }

    /** Moves the day on which an open action is due; the day it was due before is kept. */
    @PostMapping("/actions/{actionId}/due-date")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> actionDueDate(
            @PathVariable("id") PostmortemId id,
            @PathVariable("actionId") ActionId actionId,
            @RequestBody DueDateRequest body,
            CommandRequest request) {
        return desk.change(
                request,
                body,
                actionId.toString(),
                TakeStep.of(id, new MoveDueDate(actionId, body.dueOn(), body.reason())));
    }

    /** Says that an action was carried out, once. */
    @PostMapping("/actions/{actionId}/completion")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> actionCompletion(
            @PathVariable("id") PostmortemId id,
            @PathVariable("actionId") ActionId actionId,
            @RequestBody ActionNoteRequest body,
            CommandRequest request) {
        return desk.change(request, body, actionId.toString(), TakeStep.of(id, new Complete(actionId, body.note())));
    }

    /** Says that a completed action meets its acceptance criteria, once. */
    @PostMapping("/actions/{actionId}/verification")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> actionVerification(
            @PathVariable("id") PostmortemId id,
            @PathVariable("actionId") ActionId actionId,
            @RequestBody ActionNoteRequest body,
            CommandRequest request) {
        return desk.change(request, body, actionId.toString(), TakeStep.of(id, new Verify(actionId, body.note())));
    }

    /** Drops an open action. */
    @PostMapping("/actions/{actionId}/drop")
    @Requires(Scope.COMMAND)
    ResponseEntity<ReceiptBody> actionDrop(
            @PathVariable("id") PostmortemId id,
            @PathVariable("actionId") ActionId actionId,
            @RequestBody DropRequest body,
            CommandRequest request) {
        return desk.change(request, body, actionId.toString(), TakeStep.of(id, new Drop(actionId, body.reason())));
    }
}
