package dev.klaxon.command.access;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.shortstream.OnShortStream;
import dev.klaxon.command.shortstream.ShortStream;
import dev.klaxon.command.shortstream.StreamVerb;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.access.AccessEvent;
import dev.klaxon.events.access.ApiKeyId;
import dev.klaxon.events.access.ApiKeyRevoked;

/** Make a key worthless; a body is not needed. */
record RevokeApiKey() implements StreamVerb<AccessEvent> {

    static final Verb<RevokeApiKey> VERB = OnShortStream.delete(
                    "/api/v1/api-keys/{id}", IssueApiKey.KIND, RevokeApiKey.class)
            .called("Key", "revoke")
            .needs(Scope.ADMIN)
            .decided();

    /** A key is revoked once and for all; revoking it again changes nothing. */
    @Override
    public Decision<AccessEvent> decide(ShortStream<AccessEvent> before, Moment moment) {
        before.requireBegun("key");
        return before.tells(ApiKeyRevoked.class)
                ? Decision.none()
                : Decision.of(new ApiKeyRevoked(new ApiKeyId(before.id()), moment.claim()));
    }
}
