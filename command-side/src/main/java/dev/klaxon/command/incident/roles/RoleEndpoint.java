package dev.klaxon.command.incident.roles;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.Role;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives and frees roles. */
@RestController
@RequestMapping("/api/v1/incidents/{id}/roles/{role}")
final class RoleEndpoint {

    private static final int LONGEST_ID = 200;

    private final CommandDesk desk;

    RoleEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** Gives a role that one person holds; taking it over from another needs a note. */
    @PutMapping
    @Requires(Scope.COMMAND)
    ResponseEntity<ReceiptBody> assign(
            @PathVariable("id") IncidentId id,
            @PathVariable("role") Role role,
            @RequestBody RoleRequest body,
            CommandRequest request) {
        requireSingle(role);
        return desk.change(
                request, body, new AssignRole(id, role, body.assignee(), body.handoverNote(), body.overrideReason()));
    }

    /** Frees a role that one person holds; freeing a free one changes nothing. */
    @DeleteMapping
    @Requires(Scope.COMMAND)
    ResponseEntity<ReceiptBody> release(
            @PathVariable("id") IncidentId id,
            @PathVariable("role") Role role,
            @RequestBody(required = false) @Nullable ReleaseRequest given,
            CommandRequest request) {
        requireSingle(role);
        ReleaseRequest body = Objects.requireNonNullElse(given, ReleaseRequest.EMPTY);
        return desk.change(request, body, new ReleaseRole(id, role, body.reason()));
    }

    /** Adds a person to a role that several may hold. */
    @PutMapping("/members/{personId}")
    @Requires(Scope.COMMAND)
    ResponseEntity<ReceiptBody> join(
            @PathVariable("id") IncidentId id,
            @PathVariable("role") Role role,
            @PathVariable("personId") String personId,
            @RequestBody MemberRequest body,
            CommandRequest request) {
        requireSeveral(role);
        requireId(personId);
        return desk.change(request, body, new JoinRole(id, role, body.person(personId)));
    }

    /** Takes a person out of a role that several may hold. */
    @DeleteMapping("/members/{personId}")
    @Requires(Scope.COMMAND)
    ResponseEntity<ReceiptBody> leave(
            @PathVariable("id") IncidentId id,
            @PathVariable("role") Role role,
            @PathVariable("personId") String personId,
            @RequestBody(required = false) @Nullable ReleaseRequest given,
            CommandRequest request) {
        requireSeveral(role);
        ReleaseRequest body = Objects.requireNonNullElse(given, ReleaseRequest.EMPTY);
        return desk.change(request, body, new LeaveRole(id, role, personId, body.reason()));
    }

    static void requireSingle(Role role) {
        if (!role.isSingle()) {
            throw invalid("role", "%s may be held by several; name the person in the path".formatted(role));
        }
    }

    static void requireSeveral(Role role) {
        if (role.isSingle()) {
            throw invalid("role", "%s is held by one person; it has no members".formatted(role));
        }
    }

    private static void requireId(String personId) {
        if (personId.isBlank() || personId.length() > LONGEST_ID) {
            throw invalid("personId", "A person's id has 1 to %d characters".formatted(LONGEST_ID));
        }
    }

    private static CommandRejected invalid(String parameter, String detail) {
        return CommandRejected.faulty(Code.INVALID_VALUE, detail, List.of(new FieldError("/" + parameter, detail)));
    }
}
