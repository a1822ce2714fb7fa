package dev.klaxon.events.incident;

/** How the impact is being reduced. */
public enum MitigationKind {
    ROLLBACK,
    FEATURE_FLAG,
    RATE_LIMIT,
    HOTFIX,
    FAILOVER,
    RESTART,
    TRAFFIC_SHIFT,
    CONFIGURATION,
    OTHER
}
