package dev.klaxon.events.incident;

/** What sort of change it was. */
public enum ChangeKind {
    DEPLOY,
    CONFIGURATION,
    INFRASTRUCTURE
}
