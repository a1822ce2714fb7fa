package dev.klaxon.domain.postmortem;

/** How far an action is. */
public enum ActionStatus {
    OPEN,
    COMPLETED,
    VERIFIED,
    DROPPED
}
