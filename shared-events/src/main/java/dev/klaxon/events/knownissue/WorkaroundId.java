package dev.klaxon.events.knownissue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one workaround of a known issue. A UUIDv7. */
public record WorkaroundId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WorkaroundId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
