package dev.klaxon.events.incident;

/** What is known about exposure of data. */
public enum DataRisk {
    NONE,
    SUSPECTED,
    CONFIRMED
}
