package dev.klaxon.query.keys;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key that was issued; never the key itself.
 *
 * @param person whose actions it authenticates
 * @param expiresAt from when on it is refused; absent where never
 * @param revokedAt absent while it is not
 */
public record KeyAnswer(
        UUID id,
        Holder person,
        List<String> scopes,
        Instant issuedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt) {

    public KeyAnswer {
        scopes = List.copyOf(scopes);
    }

    /** A person or a service that acts as one. */
    public record Holder(String id, String name) {}
}
