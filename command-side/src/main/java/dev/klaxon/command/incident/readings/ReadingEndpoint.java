package dev.klaxon.command.incident.readings;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.CommandRequest;
import dev.klaxon.command.desk.ReceiptBody;
import dev.klaxon.edge.access.Requires;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.ReadingId;
import dev.klaxon.store.EventIds;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes readings of accounts. */
@RestController
final class ReadingEndpoint {

    private final CommandDesk desk;

    ReadingEndpoint(CommandDesk desk) {
        this.desk = desk;
    }

    /** Records how an account feels about us. */
    @PostMapping("/api/v1/incidents/{id}/sentiment")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> sentiment(
            @PathVariable("id") IncidentId id, @RequestBody SentimentRequest body, CommandRequest request) {
        ReadingId readingId = new ReadingId(EventIds.next());
        return desk.create(request, body, readingId.toString(), body.command(id, readingId));
    }

    /** Records how likely an account is to leave. */
    @PostMapping("/api/v1/incidents/{id}/churn-risk")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> churnRisk(
            @PathVariable("id") IncidentId id, @RequestBody ChurnRiskRequest body, CommandRequest request) {
        ReadingId readingId = new ReadingId(EventIds.next());
        return desk.create(request, body, readingId.toString(), body.command(id, readingId));
    }

    /** Records how content an account was with the handling. */
    @PostMapping("/api/v1/incidents/{id}/csat")
    @Requires(Scope.RESPOND)
    ResponseEntity<ReceiptBody> csat(
            @PathVariable("id") IncidentId id, @RequestBody CsatRequest body, CommandRequest request) {
        ReadingId readingId = new ReadingId(EventIds.next());
        return desk.create(request, body, readingId.toString(), body.command(id, readingId));
    }
}
