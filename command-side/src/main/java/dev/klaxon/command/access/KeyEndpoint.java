package dev.klaxon.command.access;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.Ids;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.command.shortstream.StreamCommand;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.keys.ApiKey;
import dev.klaxon.events.access.ApiKeyId;
import dev.klaxon.store.EventIds;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Issues keys; a secret that is answered once, and kept by nobody, is no matter of a verb. */
@RestController
@RequestMapping("/api/v1/api-keys")
final class KeyEndpoint {

    private final CommandDesk desk;

    KeyEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** Issues a key, of scopes that the caller has too. */
    @PostMapping
    @Requires(Scope.ADMIN)
    ResponseEntity<KeyBody> issue(@RequestBody KeyRequest body, CommandRequest request) {
        ApiKey key = ApiKey.mint(new ApiKeyId(EventIds.next()));
        String id = key.id().toString();
        List<Scope> scopes = body.scopes().stream().distinct().sorted().toList();
        IssueApiKey rule = new IssueApiKey(
                body.person(), scopes.stream().map(Scope::label).toList(), key.sha256(), body.expiresAt());
        ResponseEntity<ReceiptBody> made = desk.create(
                request,
                body,
                id,
                new StreamCommand<>(IssueApiKey.KIND, key.id().value(), rule, Ids.fresh()));
        ReceiptBody receipt = Objects.requireNonNull(made.getBody());
        boolean isNew = receipt.id().equals(id);
        return ResponseEntity.status(made.getStatusCode())
                .headers(made.getHeaders())
                .body(new KeyBody(
                        receipt.id(),
                        isNew ? key.text() : null,
                        body.person(),
                        scopes,
                        body.expiresAt(),
                        receipt.position()));
    }
}
