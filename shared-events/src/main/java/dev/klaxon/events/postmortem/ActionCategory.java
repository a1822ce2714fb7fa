package dev.klaxon.events.postmortem;

/** What an action changes. */
public enum ActionCategory {
    CODE,
    INFRASTRUCTURE,
    PROCESS,
    MONITORING
}
