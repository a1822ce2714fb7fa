package dev.klaxon.store;

/**
 * The answer to a command that named an idempotency key.
 *
 * @param request whose, and what was asked
 * @param answer JSON, without the position
 */
public record Receipt(Request request, String answer) {

    /**
     * A request that can be recognised when it comes again.
     *
     * @param sha256 lower-case hex of the request's content
     */
    public record Request(String caller, String method, String path, String key, String sha256) {}
}
