package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one regulatory deadline. A UUIDv7. */
public record DeadlineId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DeadlineId {}

    /**
     * Reads the canonical form.
     *
     * @throws IllegalArgumentException where the text is no UUID
     */
    public static DeadlineId parse(String text) {
        return new DeadlineId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
