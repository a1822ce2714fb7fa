package dev.klaxon.command.incident.remedies;

/** What becomes of a proposed remedy. */
public enum RemedyDecision {
    APPROVE,
    DECLINE
}
