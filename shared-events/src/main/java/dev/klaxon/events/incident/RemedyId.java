package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one remedy. A UUIDv7. */
public record RemedyId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RemedyId {}

    /**
     * Reads the canonical form.
     *
     * @throws IllegalArgumentException where the text is no UUID
     */
    public static RemedyId parse(String text) {
        return new RemedyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
