package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one executive brief. A UUIDv7. */
public record BriefId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BriefId {}

    /**
     * Reads the canonical form.
     *
     * @throws IllegalArgumentException where the text is no UUID
     */
    public static BriefId parse(String text) {
        return new BriefId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
