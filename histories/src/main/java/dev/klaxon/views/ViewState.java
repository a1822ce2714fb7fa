package dev.klaxon.views;

import dev.klaxon.store.Position;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far a view of this program has come.
 *
 * @param position of the tables that answer; the beginning where there are none yet
 * @param stillFor since when they have not got on, by the database's clock
 * @param building the tables that are being made, if any
 */
public record ViewState(
        String name,
        int version,
        Position position,
        Duration stillFor,
        @Nullable Building building) {

    /**
     * Tables that are being made.
     *
     * @param events how many were read for them
     * @param since how long ago that began
     */
    public record Building(Position position, long events, Duration since) {}
}
