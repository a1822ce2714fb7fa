package dev.klaxon.events.knownissue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one known issue. A UUIDv7. */
public record KnownIssueId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public KnownIssueId {}

    /**
     * Reads the canonical form.
     *
     * @throws IllegalArgumentException where the text is no UUID
     */
    public static KnownIssueId parse(String text) {
        return new KnownIssueId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
