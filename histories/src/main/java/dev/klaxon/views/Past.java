package dev.klaxon.views;

import dev.klaxon.store.LoggedEvent;
import dev.klaxon.store.Position;
import java.util.List;
import java.util.function.Supplier;

/**
 * One record as it stood at some position, and what was recorded about it until then.
 *
 * @param state the fold
 * @param position of the last event about it that counts
 * @param told reads the events, in the order of recording; only asked by views whose rows are more than the fold
 */
public record Past<S>(S state, Position position, Supplier<List<LoggedEvent>> told) {

    /** The events, in the order of recording. */
    public List<LoggedEvent> events() {
        return told.get();
    }
}
