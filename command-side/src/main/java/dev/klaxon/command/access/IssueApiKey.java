package dev.klaxon.command.access;

import static dev.klaxon.domain.refusal.Code.FORBIDDEN;
import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.shortstream.ShortStream;
import dev.klaxon.command.shortstream.ShortStreams.Kind;
import dev.klaxon.command.shortstream.StreamRule;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.edge.keys.ApiKey;
import dev.klaxon.events.Person;
import dev.klaxon.events.access.AccessEvent;
import dev.klaxon.events.access.ApiKeyId;
import dev.klaxon.events.access.ApiKeyIssued;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Give somebody a key.
 *
 * @param scopes by their names on the wire
 * @param secretSha256 lower-case hex of the key
 */
record IssueApiKey(
        Person person,
        List<String> scopes,
        String secretSha256,
        @Nullable Instant expiresAt) implements StreamRule<AccessEvent> {

    static final Kind<AccessEvent> KIND = Kind.of("ApiKey", ApiKey.STREAMS, AccessEvent.class);

    /**
     * Who issues a key cannot give what they lack; so approvals, legal, security and audit come from the first key
     * alone, which has every scope.
     */
    @Override
    public Decision<AccessEvent> decide(ShortStream<AccessEvent> before, Moment moment) {
        List<String> lacking =
                scopes.stream().filter(scope -> !moment.hasScope(scope)).toList();
        if (!lacking.isEmpty()) {
            throw new CommandRejected(
                    FORBIDDEN, "Your own key lacks what this one would allow: " + String.join(", ", lacking));
        }
        if (expiresAt != null && !expiresAt.isAfter(moment.now())) {
            String detail = "must be in the future";
            throw CommandRejected.faulty(
                    INVALID_VALUE, "expiresAt " + detail, List.of(new FieldError("/expiresAt", detail)));
        }
        return Decision.of(
                new ApiKeyIssued(new ApiKeyId(before.id()), person, scopes, secretSha256, expiresAt, moment.claim()));
    }
}
