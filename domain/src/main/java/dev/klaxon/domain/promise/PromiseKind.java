package dev.klaxon.domain.promise;

/** What sort of thing is owed. */
public enum PromiseKind {
    /** Somebody says: I have it. */
    ACKNOWLEDGEMENT,
    /** The next update to an audience. */
    UPDATE,
    /** The next executive brief. */
    BRIEF,
    /** The outcome of a hypothesis within its timebox. */
    HYPOTHESIS,
    /** A duty to tell an authority. */
    REGULATORY_DEADLINE,
    /** Somebody in a role. */
    ROLE,
    /** A post-mortem: first that it is booked, then that it is held. */
    POSTMORTEM,
    /** An action that was agreed in a post-mortem. */
    ACTION
}
