package dev.klaxon.domain.policy;

/** What the policy says to the promise of a next update. */
public enum PromiseVerdict {
    /** Good as it is; also no promise where none is needed. */
    FINE,
    /** Allowed, with a warning. */
    BEYOND_TARGET,
    /** Refused: too long a silence. */
    BEYOND_LIMIT,
    /** Refused: it would not come after the update itself. */
    NOT_AFTER_UPDATE,
    /** Refused: the audience has a cadence and was promised nothing. */
    MISSING
}
