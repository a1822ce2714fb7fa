package dev.klaxon.command.incident.acknowledgement;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.Person;
import dev.klaxon.events.incident.IncidentId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes acknowledgements. */
@RestController
final class AcknowledgementEndpoint {

    private final CommandDesk desk;

    AcknowledgementEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** Says that somebody responds; without a body, the caller. */
    @PostMapping("/api/v1/incidents/{id}/acknowledgements")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> acknowledge(
            @PathVariable("id") IncidentId id,
            @RequestBody(required = false) @Nullable AcknowledgementRequest given,
            CommandRequest request) {
        AcknowledgementRequest body = Objects.requireNonNullElse(given, AcknowledgementRequest.EMPTY);
        Person responder =
                Objects.requireNonNullElse(body.responder(), request.caller().person());
        return desk.change(request, body, new AcknowledgeIncident(id, responder));
    }
}
