package dev.klaxon.events.access;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Revision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An API key was issued; the key itself is nowhere stored.
 *
 * @param person who acts when the key is used
 * @param secretSha256 lower-case hex of the key, of 256 random bits
 */
@Revision("1")
public record ApiKeyIssued(
        ApiKeyId apiKeyId,
        Person person,
        List<String> scopes,
        String secretSha256,
        @Nullable Instant expiresAt,
        @JsonUnwrapped Claim claim)
        implements AccessEvent {

    public ApiKeyIssued {
        scopes = List.copyOf(scopes);
    }
}
