package dev.klaxon.events.incident;

/** How an account is made whole. */
public enum RemedyKind {
    CREDIT,
    TERM_EXTENSION,
    EXECUTIVE_CALL
}
