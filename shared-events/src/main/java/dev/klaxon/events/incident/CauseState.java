package dev.klaxon.events.incident;

/** Whether the cause is known when resolution is told. */
public enum CauseState {
    KNOWN,
    UNDER_INVESTIGATION
}
