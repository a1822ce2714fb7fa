package dev.klaxon.query.timeline;

import dev.klaxon.events.incident.Audience;
import org.jspecify.annotations.Nullable;

/**
 * What of a timeline is wanted.
 *
 * @param audience only lines meant for it; null for all lines
 * @param corrections whether the claims behind each line are wanted
 */
public record TimelineWish(@Nullable Audience audience, boolean corrections) {

    /** All lines, as they read now. */
    public static final TimelineWish ALL = new TimelineWish(null, false);
}
