package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one hypothesis. A UUIDv7. */
public record HypothesisId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public HypothesisId {}

    /**
     * Reads the canonical form.
     *
     * @throws IllegalArgumentException where the text is no UUID
     */
    public static HypothesisId parse(String text) {
        return new HypothesisId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
