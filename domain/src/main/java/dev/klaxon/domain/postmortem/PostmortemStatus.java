package dev.klaxon.domain.postmortem;

/** How far a post-mortem is. */
public enum PostmortemStatus {
    SCHEDULED,
    HELD,
    SUBMITTED,
    APPROVED,
    PUBLISHED
}
