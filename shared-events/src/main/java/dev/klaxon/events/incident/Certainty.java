package dev.klaxon.events.incident;

/** Whether a severity is settled. */
public enum Certainty {
    /** May change as facts come in. */
    PROVISIONAL,
    /** Decided; figures count by it. */
    FINAL
}
