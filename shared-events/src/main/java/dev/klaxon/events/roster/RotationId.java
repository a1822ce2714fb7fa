package dev.klaxon.events.roster;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one rotation. A UUIDv7. */
public record RotationId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RotationId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
