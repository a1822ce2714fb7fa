package dev.klaxon.command.access;

import static dev.klaxon.domain.refusal.Code.FORBIDDEN;
import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;
import static dev.klaxon.domain.refusal.Code.STALE_VERSION;

import dev.klaxon.command.desk.CommandCall;
import dev.klaxon.command.desk.Decision;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.edge.keys.ApiKey;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Event;
import dev.klaxon.events.access.AccessEvent;
import dev.klaxon.events.access.ApiKeyId;
import dev.klaxon.events.access.ApiKeyIssued;
import dev.klaxon.events.access.ApiKeyRevoked;
import dev.klaxon.store.EventLog;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.springframework.stereotype.Component;

/** Issues and revokes keys. */
@Component
final class KeyHandler {

    private static final String STREAM_TYPE = "ApiKey";

    private final EventLog log;
    private final EventBus bus;

    KeyHandler(EventLog log, EventBus bus) {
        this.log = log;
        this.bus = bus;
    }

    @CommandHandler
    void handle(IssueApiKey command, Claim claim) {
        CommandCall call = CommandCall.current();
        record(command.apiKeyId(), 0, decide(command, call::hasScope, claim, call.now()));
    }

    @CommandHandler
    void handle(RevokeApiKey command, Claim claim) {
        List<Event> events = log.stream(ApiKey.streamOf(command.apiKeyId()));
        Long expected = CommandCall.current().expectedVersion();
        if (expected != null && !events.isEmpty() && expected != events.size()) {
            throw new CommandRejected(
                    STALE_VERSION, "The key is at version %d, not %d".formatted(events.size(), expected));
        }
        record(command.apiKeyId(), events.size(), decide(command, events, claim));
    }

    /**
     * Who issues a key cannot give what they lack; so approvals, legal, security and audit come from the first key
     * alone, which has every scope.
     */
    static Decision<AccessEvent> decide(IssueApiKey command, Predicate<String> issuerMay, Claim claim, Instant now) {
        List<String> lacking =
                command.scopes().stream().filter(issuerMay.negate()).toList();
        if (!lacking.isEmpty()) {
            throw new CommandRejected(
                    FORBIDDEN, "Your own key lacks what this one would allow: " + String.join(", ", lacking));
        }
        if (command.expiresAt() != null && !command.expiresAt().isAfter(now)) {
            String detail = "must be in the future";
            throw CommandRejected.faulty(
                    INVALID_VALUE, "expiresAt " + detail, List.of(new FieldError("/expiresAt", detail)));
        }
        return Decision.of(new ApiKeyIssued(
                command.apiKeyId(),
                command.person(),
                command.scopes(),
                command.secretSha256(),
                command.expiresAt(),
                claim));
    }

    /** A key is revoked once and for all. */
    static Decision<AccessEvent> decide(RevokeApiKey command, List<Event> events, Claim claim) {
        if (events.isEmpty()) {
            throw new CommandRejected(NOT_FOUND, "There is no such key");
        }
        return events.stream().anyMatch(ApiKeyRevoked.class::isInstance)
                ? Decision.none()
                : Decision.of(new ApiKeyRevoked(command.apiKeyId(), claim));
    }

    private void record(ApiKeyId id, int version, Decision<AccessEvent> decision) {
        String stream = ApiKey.streamOf(id);
        long next = version;
        for (AccessEvent event : decision.events()) {
            bus.publish(new GenericDomainEventMessage<>(STREAM_TYPE, stream, next++, event));
        }
        CommandCall.current().settle(new CommandCall.Subject(stream, null, next), decision.warnings());
    }
}
