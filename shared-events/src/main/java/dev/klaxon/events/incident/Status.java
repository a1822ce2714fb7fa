package dev.klaxon.events.incident;

/** Where an incident stands on its way to the end. The first five are in order. */
public enum Status {
    DECLARED,
    /** Does not get worse. */
    CONTAINED,
    /** Impact is reduced or gone. */
    MITIGATED,
    /** Over, and validated. */
    RESOLVED,
    /** Learnt from and handed off. */
    CLOSED,
    /** A false alarm. */
    CANCELLED,
    /** Part of another incident. */
    MERGED;

    /** Whether this is an ordinary stage that a transition may name. */
    public boolean isStage() {
        return compareTo(CLOSED) <= 0;
    }

    public boolean isBefore(Status other) {
        return compareTo(other) < 0;
    }

    /** Open, for figures, lists, clocks and the one-commander rule. */
    public boolean isOpen() {
        return compareTo(RESOLVED) < 0;
    }

    /** Whether ordinary commands are refused: closed, cancelled or merged. */
    public boolean isEnded() {
        return compareTo(CLOSED) >= 0;
    }
}
