package dev.klaxon.command.desk;

import dev.klaxon.edge.access.Caller;
import dev.klaxon.edge.access.Scope;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a request says besides its body. An endpoint gets it by declaring a parameter of this type.
 *
 * @param path as called, below the host
 * @param idempotencyKey where the caller named one
 * @param expectedVersion of {@code If-Match}
 * @param traceId of the request
 */
public record CommandRequest(
        Caller caller,
        String method,
        String path,
        @Nullable String idempotencyKey,
        @Nullable Long expectedVersion,
        String traceId) {

    /** What the caller may do, by the names on the wire. */
    Set<String> scopes() {
        return caller.scopes().stream().map(Scope::label).collect(Collectors.toUnmodifiableSet());
    }
}
