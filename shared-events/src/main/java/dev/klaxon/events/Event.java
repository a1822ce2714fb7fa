package dev.klaxon.events;

/** Something that happened and was recorded. Its logical name on the wire is its simple class name. */
public interface Event {

    /** Who says so, and when it happened. */
    Claim claim();
}
