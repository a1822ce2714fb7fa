package dev.klaxon.store.work;

/** One kind of background work, in pieces. */
@FunctionalInterface
public interface Work {

    /**
     * Does the next piece, a short one, so that a stop never waits for long.
     *
     * @return whether there may be more to do at once
     */
    boolean turn();
}
