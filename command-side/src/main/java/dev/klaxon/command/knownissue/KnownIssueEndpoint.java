package dev.klaxon.command.knownissue;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.knownissue.KnownIssueId;
import dev.klaxon.events.knownissue.WorkaroundId;
import dev.klaxon.store.EventIds;
import java.net.URI;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes known issues, their workarounds and their resolutions. */
@RestController
@RequestMapping(KnownIssueEndpoint.PATH)
final class KnownIssueEndpoint {

    static final String PATH = "/api/v1/known-issues";

    private final CommandDesk desk;

    KnownIssueEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** Records a known issue; a title is enough. */
    @PostMapping
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> record(@RequestBody KnownIssueRequest body, CommandRequest request) {
        ResponseEntity<ReceiptBody> made = desk.create(
                request,
                body,
                null,
                new RecordKnownIssue(
                        new KnownIssueId(EventIds.next()),
                        body.title(),
                        body.symptoms(),
                        body.serviceNames(),
                        body.rootCauseKey(),
                        body.customerText()));
        ReceiptBody receipt = Objects.requireNonNull(made.getBody());
        return ResponseEntity.status(made.getStatusCode())
                .headers(made.getHeaders())
                .location(URI.create(PATH + "/" + receipt.id()))
                .body(receipt);
    }

    /** Adds a way around it, to a resolved one too. */
    @PostMapping("/{id}/workarounds")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> addWorkaround(
            @PathVariable("id") KnownIssueId id, @RequestBody KnownWorkaroundRequest body, CommandRequest request) {
        WorkaroundId workaroundId = new WorkaroundId(EventIds.next());
        return desk.create(
                request,
                body,
                workaroundId.toString(),
                new AddWorkaround(id, workaroundId, body.steps(), body.riskNotes(), body.rollback()));
    }

    /** Says how it ended, once. */
    @PostMapping("/{id}/resolution")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> resolve(
            @PathVariable("id") KnownIssueId id, @RequestBody ResolutionRequest body, CommandRequest request) {
        return desk.change(request, body, new ResolveKnownIssue(id, body.text(), body.fixedIn()));
    }
}
