package dev.klaxon.query.views;

import org.jspecify.annotations.Nullable;

/**
 * How one view is doing.
 *
 * @param position all events up to it are in the view
 * @param headPosition of the last event that any view can see
 * @param lagEvents how many events it has not read
 * @param lagSeconds how long the oldest of them has waited
 * @param replay of the rebuild under way, or of the last one on this node
 * @param parkedEvents events set aside because they could not be taken
 */
public record Projection(
        String name,
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
        /** It is being rebuilt and answers no queries. */
        REPLAYING,
        /** It could not take an event and tries again. */
        FAILED
    }

    /**
     * A rebuild.
     *
     * @param progress 0 to 1, of the events that were there when it was asked for
     * @param eventsPerSecond on average; absent where another node rebuilds
     */
    public record Replay(double progress, @Nullable Double eventsPerSecond) {}
}
