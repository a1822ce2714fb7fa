package dev.klaxon.events.incident;

/** What a piece of evidence is. */
public enum EvidenceKind {
    LOG,
    METRIC,
    TRACE,
    SCREENSHOT,
    HAR,
    REQUEST_ID,
    VALIDATION,
    DOCUMENT
}
