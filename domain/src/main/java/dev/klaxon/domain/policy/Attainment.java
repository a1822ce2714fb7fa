package dev.klaxon.domain.policy;

/** How a figure compares with its target. */
public enum Attainment {
    MISSED,
    MET,
    /** Met at the better end of a range too. */
    STRETCHED,
    /** The target has no bound to meet. */
    UNBOUNDED
}
