package dev.klaxon.domain.bad;

import dev.klaxon.store.Position;
import java.time.Instant;
import java.util.UUID;

/** A domain that reads a clock, makes ids by chance and knows the store. */
public final class ReadsTheClock {

    public String now() {
        return Instant.now() + " " + UUID.randomUUID() + " " + Position.START;
    }
}
