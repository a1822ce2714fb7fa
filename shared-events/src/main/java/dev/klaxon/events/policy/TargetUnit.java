package dev.klaxon.events.policy;

/** In what a target's bound is counted. */
public enum TargetUnit {
    /** The median of a duration. */
    MEDIAN_MINUTES,
    /** The median of a duration, in days of the policy's calendar. */
    MEDIAN_BUSINESS_DAYS,
    /** A rate, 0 to 100. */
    PERCENT
}
