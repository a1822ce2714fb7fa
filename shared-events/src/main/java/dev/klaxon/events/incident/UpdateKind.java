package dev.klaxon.events.incident;

/** What an update is for. */
public enum UpdateKind {
    /** Keeps the promise of a next update. */
    REGULAR,
    /** Ends the communication for its audience. */
    RESOLUTION
}
