package dev.klaxon.edge.openapi;

import java.util.List;

/**
 * A type of endpoint parameter that is made of the request itself. As a bean it tells the OpenAPI document to show the
 * headers in its place.
 *
 * @param type what an endpoint declares
 * @param headers names of the optional headers that it reads; mostly empty
 */
public record EndpointArgument(Class<?> type, List<String> headers) {

    public EndpointArgument {
        headers = List.copyOf(headers);
    }
}
