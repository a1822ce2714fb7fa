package dev.klaxon.events.incident;

/** How likely an account is to leave. */
public enum ChurnRisk {
    LOW,
    MEDIUM,
    HIGH
}
