package dev.klaxon.events.policy;

/** Which way a figure should go. */
public enum Aim {
    /** The bound itself is good enough. */
    AT_MOST,
    /** The bound itself is too much. */
    BELOW,
    /** The bound itself is good enough. */
    AT_LEAST,
    /** The bound itself is too little. */
    ABOVE,
    /** No bound; less than before. */
    FALLING,
    /** No bound; more than before. */
    RISING,
    /** No bound; watched. */
    TREND;

    /** Whether a target of this kind has a bound. */
    public boolean hasBound() {
        return compareTo(ABOVE) <= 0;
    }
}
