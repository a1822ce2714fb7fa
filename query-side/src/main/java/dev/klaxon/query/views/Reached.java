package dev.klaxon.query.views;

import dev.klaxon.store.Position;
import org.jspecify.annotations.Nullable;

/**
 * How far a view has read.
 *
 * @param position all events up to it are in the view
 * @param rebuildingUpTo where a rebuild that is under way ends; null while the view is whole
 */
public record Reached(Position position, @Nullable Position rebuildingUpTo) {

    public boolean isWhole() {
        return rebuildingUpTo == null;
    }

    /** Whether an answer holds everything up to the position. */
    public boolean covers(Position wanted) {
        return isWhole() && !wanted.isAfter(position);
    }

    /** What holds for both: the lower position, and whole only where both are. */
    Reached and(Reached other) {
        Position lower = position.isAfter(other.position) ? other.position : position;
        return new Reached(lower, rebuildingUpTo != null ? rebuildingUpTo : other.rebuildingUpTo);
    }
}
