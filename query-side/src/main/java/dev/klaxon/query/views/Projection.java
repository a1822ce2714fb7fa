package dev.klaxon.query.views;

import org.jspecify.annotations.Nullable;

/**
 * How one view is doing.
 *
 * @param version of its rows
 * @param position all events up to it are in the view or parked
 * @param headPosition of the newest event in the store, whether readers may see it yet or not
 * @param lagEvents how many events it has not read
 * @param lagSeconds how long the oldest of them has waited
 * @param replay of a rebuild under way
 * @param parkedEvents events set aside because they could not be taken, and later ones of the same records
 */
public record Projection(
        String name,
        int version,
        String position,
        String headPosition,
        long lagEvents,
        long lagSeconds,
        Status status,
        @Nullable Replay replay,
        long parkedEvents) {

    /** What a view does. */
    public enum Status {
        RUNNING,
        /** It is being made anew beside the one that answers, or for the first time. */
        REPLAYING,
        /** It has not got on for a while although there is something to read. */
        FAILED
    }

    /**
     * A rebuild.
     *
     * @param progress 0 to 1, of all events that there are
     * @param events how many it has read
     * @param eventsPerSecond on average since it began
     * @param secondsLeft at that rate; absent before the first event
     */
    public record Replay(
            double progress,
            long events,
            double eventsPerSecond,
            @Nullable Long secondsLeft) {}
}
