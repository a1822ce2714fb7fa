package dev.klaxon.domain.refusal;

import java.util.Locale;

/** Why a request was refused. A name never changes once it is released: clients branch on it. */
public enum Code {
    // the request itself
    MALFORMED_JSON,
    UNKNOWN_FIELD,
    INVALID_VALUE,
    UNAUTHENTICATED,
    FORBIDDEN,
    HOST_NOT_ALLOWED,
    NOT_FOUND,
    METHOD_NOT_ALLOWED,
    NOT_ACCEPTABLE,
    TOO_LARGE,
    UNSUPPORTED_MEDIA_TYPE,
    TOO_MANY_REQUESTS,
    AS_OF_IN_FUTURE,

    // the state of the service
    STORE_UNAVAILABLE,
    VIEW_BEHIND,
    RECORD_UNREADABLE,
    INTERNAL_ERROR,

    // one request against another
    STALE_VERSION,
    VERSION_CONFLICT,
    REQUEST_IN_PROGRESS,
    IDEMPOTENCY_KEY_REUSED,

    // declaring and severity
    TIME_IN_FUTURE,
    RATIONALE_MISSING,
    DUPLICATE_EXTERNAL_KEY,
    SEVERITY_UNCHANGED,

    // roles
    COMMANDER_BUSY,
    HANDOVER_NOTE_MISSING,

    // updates
    NEXT_UPDATE_MISSING,
    NEXT_UPDATE_IN_PAST,
    PROMISE_BEYOND_LIMIT,
    UPDATE_INCOMPLETE,
    COMMITMENT_NEEDS_APPROVAL,
    UNVERIFIED_FACT,

    // approvals and briefs
    NOT_AN_APPROVER,
    BRIEF_INCOMPLETE,

    // work and evidence
    ALREADY_ANSWERED,
    OWN_PROPOSAL,
    EVIDENCE_EMPTY,
    HASH_MISMATCH,
    OWN_HOLD,

    // status
    TRANSITION_NOT_ALLOWED,
    EXIT_CRITERIA_NOT_MET,
    NOT_RESOLVED,
    NOT_CANCELLABLE,
    INCIDENT_NOT_OPEN,
    INCIDENT_MERGED,
    MERGE_CYCLE,
    NOT_MERGED,

    // corrections
    FIELD_NOT_CORRECTABLE,

    // post-mortems
    POSTMORTEM_EXISTS,
    POSTMORTEM_INCOMPLETE,

    // hand-off
    HANDOFF_INCOMPLETE,

    // policy
    POLICY_INVALID,

    // figures
    SERIES_TOO_LONG,

    // the roster
    PERIOD_EMPTY,
    UNKNOWN_ZONE;

    /** The form on the wire, for example {@code stale-version}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
