package dev.klaxon.command.policy;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Publishes versions of the policy. */
@RestController
final class PolicyEndpoint {

    private final CommandDesk desk;

    PolicyEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** Puts the next version into force; incidents declared before are judged by theirs as before. */
    @PostMapping("/api/v1/policies")
    @Requires(Scope.ADMIN)
    ResponseEntity<ReceiptBody> publish(@RequestBody PolicyRequest body, CommandRequest request) {
        return desk.create(request, body, null, new PublishPolicy(body.document(), body.note()));
    }
}
