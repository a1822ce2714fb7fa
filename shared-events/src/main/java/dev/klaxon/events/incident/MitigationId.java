package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one mitigation. A UUIDv7. */
public record MitigationId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MitigationId {}

    /**
     * Reads the canonical form.
     *
     * @throws IllegalArgumentException where the text is no UUID
     */
    public static MitigationId parse(String text) {
        return new MitigationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
