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
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes declarations. */
@RestController
final class DeclarationEndpoint {

    private static final String PATH = "/api/v1/incidents";
    private static final String CURRENCY = "USD";

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
        ResponseEntity<ReceiptBody> made = desk.create(request, body, null, command(body));
        ReceiptBody receipt = Objects.requireNonNull(made.getBody());
        return ResponseEntity.status(made.getStatusCode())
                .headers(made.getHeaders())
                .location(URI.create(PATH + "/" + receipt.id()))
                .body(receipt);
    }

    private DeclareIncident command(DeclarationRequest body) {
        return new DeclareIncident(
                new IncidentId(EventIds.next()),
                references.next(),
                body.title(),
                body.summary(),
                body.impact() == null ? null : body.impact().impact(),
                body.severity(),
                body.rationale(),
                names(body),
                body.accounts() == null ? List.of() : body.accounts(),
                body.firstHypothesis(),
                body.detectedAt(),
                body.startedAt(),
                body.incidentCommander(),
                body.channel() == null ? null : body.channel().meant(),
                Boolean.TRUE.equals(body.drill()),
                Boolean.TRUE.equals(body.restricted()),
                body.source(),
                body.externalKey(),
                body.currency() == null ? CURRENCY : body.currency().getCode(),
                new HoldId(EventIds.next()));
    }

    private static List<String> names(DeclarationRequest body) {
        return body.services() == null
                ? List.of()
                : body.services().stream()
                        .map(DeclarationRequest.Service::name)
                        .distinct()
                        .toList();
    }
}
