package dev.klaxon.events.roster;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one override of a rotation. A UUIDv7. */
public record OverrideId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OverrideId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
