package dev.klaxon.events.incident;

/** How a mitigation ended. */
public enum MitigationOutcome {
    SUCCEEDED,
    PARTIAL,
    FAILED
}
