package dev.klaxon.command.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.events.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to whoever issued a key.
 *
 * @param key the secret, shown this once; absent where the same request was answered before
 * @param position opaque; a query that names it sees the key
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeyBody(
        String id,
        @Nullable String key,
        Person person,
        List<Scope> scopes,
        @Nullable Instant expiresAt,
        String position) {

    /** Tells no key. */
    @Override
    public String toString() {
        return "KeyBody[%s]".formatted(id);
    }
}
