package dev.klaxon.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Tells whoever waits for events in this process that one was appended here. Those of other nodes must be looked for.
 */
public final class Appends {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Runs the listener after each append, on the appending thread: it must be quick. */
    public void onAppend(Runnable listener) {
        listeners.add(listener);
    }

    void appended() {
        listeners.forEach(Runnable::run);
    }
}
