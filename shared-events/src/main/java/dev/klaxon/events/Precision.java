package dev.klaxon.events;

/** How exactly the instant of a claim is known. */
public enum Precision {
    SECOND,
    /** Give or take 30 s. */
    MINUTE,
    /** Give or take 30 min. */
    HOUR,
    /** Give or take 12 h. */
    DAY
}
