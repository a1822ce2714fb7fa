package dev.klaxon.domain.verdict;

/** How a clock or rule was kept. */
public enum Outcome {
    KEPT,
    MISSED,
    /** What it asks for has not happened, and may still happen in time. */
    PENDING,
    /** It does not bind the incident, or history does not tell. */
    NOT_APPLICABLE
}
