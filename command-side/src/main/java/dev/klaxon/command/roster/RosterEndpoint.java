package dev.klaxon.command.roster;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.roster.OverrideId;
import dev.klaxon.events.roster.RotationId;
import dev.klaxon.store.EventIds;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes rotations and overrides. */
@RestController
@RequestMapping("/api/v1/rotations")
final class RosterEndpoint {

    private final CommandDesk desk;

    RosterEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /**
     * Defines a rotation. One of that role and name is defined anew under its id: it goes by the new definition from
     * the new start on, and its overrides stay.
     */
    @PostMapping
    @Requires(Scope.ADMIN)
    ResponseEntity<ReceiptBody> define(@RequestBody RotationRequest body, CommandRequest request) {
        return desk.create(
                request,
                body,
                null,
                new DefineRotation(
                        new RotationId(EventIds.next()),
                        body.name(),
                        body.role(),
                        body.zone(),
                        body.startsOn(),
                        body.handoverAt(),
                        body.hours(),
                        body.members(),
                        Objects.requireNonNullElse(body.secondary(), List.of())));
    }

    /** Lets somebody stand in for whoever's turn it is; what was recorded last holds. */
    @PostMapping("/{id}/overrides")
    @Requires(Scope.ADMIN)
    ResponseEntity<ReceiptBody> override(
            @PathVariable("id") RotationId id, @RequestBody OverrideRequest body, CommandRequest request) {
        OverrideId overrideId = new OverrideId(EventIds.next());
        return desk.create(
                request,
                body,
                overrideId.toString(),
                new OverrideShift(id, overrideId, body.person(), body.from(), body.to(), body.reason()));
    }
}
