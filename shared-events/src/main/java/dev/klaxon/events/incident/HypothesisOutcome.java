package dev.klaxon.events.incident;

/** What became of a hypothesis. */
public enum HypothesisOutcome {
    /** The evidence bears it out. */
    VALIDATED,
    /** The evidence speaks against it. */
    REFUTED,
    INCONCLUSIVE
}
