package dev.klaxon.events.incident;

/** A commitment that a text may carry and that needs an approval. */
public enum CommitmentKind {
    /** A time by which something will be done. */
    ETA,
    /** Money back. */
    CREDIT,
    /** A change of terms. */
    CONTRACT
}
