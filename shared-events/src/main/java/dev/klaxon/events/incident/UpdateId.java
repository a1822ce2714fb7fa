package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one published update. A UUIDv7. */
public record UpdateId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UpdateId {}

    /**
     * Reads the canonical form.
     *
     * @throws IllegalArgumentException where the text is no UUID
     */
    public static UpdateId parse(String text) {
        return new UpdateId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
