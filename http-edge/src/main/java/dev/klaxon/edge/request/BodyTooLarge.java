package dev.klaxon.edge.request;

import java.io.IOException;

/** A body went beyond its limit; the rest is not read. */
public final class BodyTooLarge extends IOException {

    BodyTooLarge(long limit) {
        super("The body is larger than the %,d bytes that are taken here".formatted(limit));
    }
}
