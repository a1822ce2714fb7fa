package dev.klaxon.events.postmortem;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one action of a post-mortem. A UUIDv7. */
public record ActionId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ActionId {}

    /**
     * Reads the canonical form.
     *
     * @throws IllegalArgumentException where the text is no UUID
     */
    public static ActionId parse(String text) {
        return new ActionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
