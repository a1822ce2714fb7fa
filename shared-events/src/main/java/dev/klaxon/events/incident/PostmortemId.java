package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one post-mortem. A UUIDv7. */
public record PostmortemId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PostmortemId {}

    /**
     * Reads the canonical form.
     *
     * @throws IllegalArgumentException where the text is no UUID
     */
    public static PostmortemId parse(String text) {
        return new PostmortemId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
