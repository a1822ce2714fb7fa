package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one customer confirmation. A UUIDv7. */
public record ConfirmationId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ConfirmationId {}

    /**
     * Reads the canonical form.
     *
     * @throws IllegalArgumentException where the text is no UUID
     */
    public static ConfirmationId parse(String text) {
        return new ConfirmationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
