package dev.klaxon.events.incident;

/** How sure an ETA is. */
public enum Confidence {
    LOW,
    MEDIUM,
    HIGH
}
