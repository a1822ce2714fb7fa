package dev.klaxon.command.incident.remedies;

/** What becomes of a proposed remedy. */
enum RemedyDecision {
    APPROVE,
    DECLINE
}
