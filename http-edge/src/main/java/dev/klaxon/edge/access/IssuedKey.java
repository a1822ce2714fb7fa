package dev.klaxon.edge.access;

import dev.klaxon.events.Person;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a valid key; never the key itself.
 *
 * @param id names the key in logs
 * @param person who acts when the key is used
 * @param scopes as issued, without what they imply
 * @param expiresAt from when on it is refused; null where never
 */
public record IssuedKey(
        String id,
        Person person,
        Set<Scope> scopes,
        @Nullable Instant expiresAt) {

    public IssuedKey {
        scopes = Set.copyOf(scopes);
    }
}
