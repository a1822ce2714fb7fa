package dev.klaxon.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/** A reader's place in the log: all events up to and including the position were read, and none after it. */
public final class PositionToken implements TrackingToken {

    private final Position position;

    public PositionToken(Position position) {
        this.position = position;
    }

    @JsonCreator
    PositionToken(@JsonProperty("position") String position) {
        this(Position.parse(position));
    }

    /** The position of a token, also inside a replay's token; before every event where there is none yet. */
    public static Position positionOf(@Nullable TrackingToken token) {
        PositionToken own = WrappedToken.unwrap(token, PositionToken.class).orElse(null);
        return own == null ? Position.START : own.position;
    }

    public Position toPosition() {
        return position;
    }

    @JsonProperty("position")
    String asText() {
        return position.toString();
    }

    @Override
    public TrackingToken lowerBound(TrackingToken other) {
        return positionOf(other).isAfter(position) ? this : other;
    }

    @Override
    public TrackingToken upperBound(TrackingToken other) {
        return positionOf(other).isAfter(position) ? other : this;
    }

    @Override
    public boolean covers(@Nullable TrackingToken other) {
        return !positionOf(other).isAfter(position);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PositionToken token && position.equals(token.position);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(position);
    }

    @Override
    public String toString() {
        return position.toString();
    }
}
