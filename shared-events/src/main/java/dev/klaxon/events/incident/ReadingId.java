package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one reading of how an account feels. A UUIDv7. */
public record ReadingId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReadingId {}

    /**
     * Reads the canonical form.
     *
     * @throws IllegalArgumentException where the text is no UUID
     */
    public static ReadingId parse(String text) {
        return new ReadingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
