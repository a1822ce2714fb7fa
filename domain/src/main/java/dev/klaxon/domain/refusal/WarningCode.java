package dev.klaxon.domain.refusal;

import java.util.Locale;

/** What a command was accepted in spite of. A name never changes once it is released: clients branch on it. */
public enum WarningCode {
    /** Neither impact nor severity is stated; the severity is a guess on the safe side. */
    IMPACT_UNKNOWN,
    /** The policy recommends another severity for the impact than the one in force. */
    SEVERITY_DIFFERS,
    /** The next update comes later than the policy aims at. */
    PROMISE_BEYOND_TARGET,
    /** The first external update goes out before every core role is held. */
    ROLES_MISSING,
    /** The commander holds another critical incident too. */
    COMMANDER_BUSY,
    /** A commitment went out without an approval. */
    COMMITMENT_OVERRIDDEN,
    /** A text says nothing of when, as "soon" does. */
    VAGUE_WORDING,
    /** A brief does not fit on one page. */
    BRIEF_TOO_LONG,
    /** The approval counts, and one more is needed. */
    SECOND_APPROVER_NEEDED,
    /** A post-mortem has fewer or more actions than are usually carried through. */
    ACTIONS_OUTSIDE_RANGE,
    /** A cause names a person. */
    PERSON_NAMED,
    /** A post-mortem that was approved says more or something else now, and needs another approval. */
    APPROVAL_LAPSED;

    /** The form on the wire, for example {@code impact-unknown}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
