package dev.klaxon.events;

import org.jspecify.annotations.Nullable;

/**
 * Free text that can be forgotten: stored as a salted commitment, with its value beside the event.
 *
 * @param value the text, or null where it has been erased
 */
public record Text(@Nullable String value) {

    private static final Text ERASED = new Text(null);

    public static Text of(String value) {
        return new Text(value);
    }

    /** Absent text stays absent. */
    public static @Nullable Text ofNullable(@Nullable String value) {
        return value == null ? null : new Text(value);
    }

    public static Text erased() {
        return ERASED;
    }

    /** Whether there is a text that says something. */
    public static boolean isStated(@Nullable Text text) {
        return text != null && text.value != null && !text.value.isBlank();
    }

    public boolean isErased() {
        return value == null;
    }

    /** The value, or a mark in its place. */
    @Override
    public String toString() {
        return value == null ? "[erased]" : value;
    }
}
