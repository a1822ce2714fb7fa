package dev.klaxon.domain.access;

import dev.klaxon.events.access.AccessEvent;
import dev.klaxon.events.access.ApiKeyIssued;
import dev.klaxon.events.access.ApiKeyRevoked;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One API key as it was recorded; immutable. What the key itself is nobody stores.
 *
 * @param revocation null while it holds
 */
public record KeyState(ApiKeyIssued issue, @Nullable ApiKeyRevoked revocation) {

    /** The key after an event; the first one issues it. */
    public static KeyState next(@Nullable KeyState before, AccessEvent event) {
        return switch (event) {
            case ApiKeyIssued e -> new KeyState(e, null);
            case ApiKeyRevoked e ->
                new KeyState(
                        Objects.requireNonNull(before, () -> "A key was revoked that was never issued: " + e.apiKeyId())
                                .issue,
                        e);
        };
    }

    /** How many events made it. */
    public long version() {
        return revocation == null ? 1 : 2;
    }
}
