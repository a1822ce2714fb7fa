package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one question that a brief puts to somebody. A UUIDv7. */
public record AskId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AskId {}

    /**
     * Reads the canonical form.
     *
     * @throws IllegalArgumentException where the text is no UUID
     */
    public static AskId parse(String text) {
        return new AskId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
