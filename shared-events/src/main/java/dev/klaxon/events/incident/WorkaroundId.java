package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one workaround. A UUIDv7. */
public record WorkaroundId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WorkaroundId {}

    /**
     * Reads the canonical form.
     *
     * @throws IllegalArgumentException where the text is no UUID
     */
    public static WorkaroundId parse(String text) {
        return new WorkaroundId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
