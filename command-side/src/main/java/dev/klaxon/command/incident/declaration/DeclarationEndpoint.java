package dev.klaxon.command.incident.declaration;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.HoldId;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.store.EventIds;
import java.net.URI;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes declarations. */
@RestController
final class DeclarationEndpoint {

    private static final String PATH = "/api/v1/incidents";

    private final CommandDesk desk;
    private final References references;

    DeclarationEndpoint(CommandDesk desk, References references) {
        this.desk = desk;
        this.references = references;
    }

    /** Declares an incident; a title is enough. */
    @PostMapping(PATH)
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> declare(@RequestBody DeclarationRequest body, CommandRequest request) {
        ResponseEntity<ReceiptBody> made = desk.create(
                request,
                body,
                null,
                body.command(
                        new IncidentId(EventIds.next()), references.next(), null, null, new HoldId(EventIds.next())));
        ReceiptBody receipt = Objects.requireNonNull(made.getBody());
        return ResponseEntity.status(made.getStatusCode())
                .headers(made.getHeaders())
                .location(URI.create(PATH + "/" + receipt.id()))
                .body(receipt);
    }
}
