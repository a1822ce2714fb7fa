package dev.klaxon.histories;

import dev.klaxon.store.Position;
import org.jspecify.annotations.Nullable;

/**
 * How far a history is read.
 *
 * @param position the last one that counts; null for everything in the store, also what views may not see yet
 */
public record UpTo(@Nullable Position position) {

    /** Everything that is in the store now. */
    public static final UpTo NOW = new UpTo(null);

    /** What was recorded up to and including the position. */
    public static UpTo position(Position last) {
        return new UpTo(last);
    }

    /** The last position that may count. */
    public Position bound() {
        return position == null ? Position.END : position;
    }

    /** Whether what stands at the position counts. */
    public boolean includes(Position at) {
        return position == null || !at.isAfter(position);
    }
}
