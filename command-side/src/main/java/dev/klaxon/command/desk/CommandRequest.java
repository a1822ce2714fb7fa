package dev.klaxon.command.desk;

import dev.klaxon.edge.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What a request says besides its body.
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
        String traceId) {}
