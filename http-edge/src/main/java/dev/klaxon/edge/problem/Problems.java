package dev.klaxon.edge.problem;

import dev.klaxon.domain.refusal.Code;

/** What each code answers: its status and its title. A new code does not compile until it has its line here. */
public final class Problems {

    private Problems() {}

    /** The HTTP status of a code. */
    public static int status(Code code) {
        return kind(code).status();
    }

    /** What a code means, in a few words. */
    public static String title(Code code) {
        return kind(code).title();
    }

    private static Kind kind(Code code) {
        return switch (code) {
            case MALFORMED_JSON -> new Kind(400, "The body is not JSON");
            case UNKNOWN_FIELD -> new Kind(400, "The body has a field that is not known here");
            case INVALID_VALUE -> new Kind(400, "A value is missing or not of its form");
            case UNAUTHENTICATED -> new Kind(401, "A valid key is needed");
            case FORBIDDEN -> new Kind(403, "The key does not allow this");
            case HOST_NOT_ALLOWED -> new Kind(421, "This service does not answer under that host name");
            case NOT_FOUND -> new Kind(404, "There is nothing here");
            case METHOD_NOT_ALLOWED -> new Kind(405, "The method does not work here");
            case NOT_ACCEPTABLE -> new Kind(406, "No accepted media type can be answered");
            case TOO_LARGE -> new Kind(413, "The body is too large");
            case UNSUPPORTED_MEDIA_TYPE -> new Kind(415, "The body's media type is not taken here");
            case TOO_MANY_REQUESTS -> new Kind(429, "Too many requests");
            case AS_OF_IN_FUTURE -> new Kind(422, "The instant asked for lies in the future");

            case STORE_UNAVAILABLE -> new Kind(503, "The store cannot be reached");
            case VIEW_BEHIND -> new Kind(503, "The view has not reached the position yet");
            case RECORD_UNREADABLE -> new Kind(503, "The record cannot be read");
            case INTERNAL_ERROR -> new Kind(500, "Something went wrong in the service");

            case STALE_VERSION -> new Kind(412, "The record has changed since");
            case VERSION_CONFLICT -> new Kind(409, "Others kept changing the record");
            case REQUEST_IN_PROGRESS -> new Kind(409, "An equal request is still under way");
            case IDEMPOTENCY_KEY_REUSED -> new Kind(422, "The idempotency key came with another request before");

            case TIME_IN_FUTURE -> new Kind(422, "A time lies in the future");
            case RATIONALE_MISSING -> new Kind(422, "The rationale is missing");
            case DUPLICATE_EXTERNAL_KEY -> new Kind(409, "The external key is taken");
            case SEVERITY_UNCHANGED -> new Kind(409, "The severity is that already");

            case COMMANDER_BUSY -> new Kind(409, "The commander has another critical incident");
            case HANDOVER_NOTE_MISSING -> new Kind(422, "The handover note is missing");

            case NEXT_UPDATE_MISSING -> new Kind(422, "The next update's time is missing");
            case NEXT_UPDATE_IN_PAST -> new Kind(422, "The next update's time is past");
            case PROMISE_BEYOND_LIMIT -> new Kind(422, "The next update comes later than the policy allows");
            case UPDATE_INCOMPLETE -> new Kind(422, "The update lacks a required part");
            case COMMITMENT_NEEDS_APPROVAL -> new Kind(409, "A commitment needs an approval first");
            case UNVERIFIED_FACT -> new Kind(409, "A fact is not verified");

            case NOT_AN_APPROVER -> new Kind(403, "Your approval does not count for this");
            case BRIEF_INCOMPLETE -> new Kind(422, "The brief lacks a required part");

            case ALREADY_ANSWERED -> new Kind(409, "It has been answered already");
            case OWN_PROPOSAL -> new Kind(409, "Nobody approves a proposal of their own");
            case EVIDENCE_EMPTY -> new Kind(422, "The evidence holds nothing");
            case HASH_MISMATCH -> new Kind(422, "The content does not match its hash");
            case OWN_HOLD -> new Kind(409, "The hold is one's own");

            case TRANSITION_NOT_ALLOWED -> new Kind(409, "The status cannot change that way");
            case EXIT_CRITERIA_NOT_MET -> new Kind(409, "The criteria to leave the status are not met");
            case NOT_RESOLVED -> new Kind(409, "The incident is not resolved");
            case NOT_CANCELLABLE -> new Kind(409, "The incident cannot be cancelled any more");
            case INCIDENT_NOT_OPEN -> new Kind(409, "The incident is not open");
            case INCIDENT_MERGED -> new Kind(409, "The incident was merged into another");
            case MERGE_CYCLE -> new Kind(409, "The incident would be a part of itself");
            case NOT_MERGED -> new Kind(409, "The incident is not merged");

            case FIELD_NOT_CORRECTABLE -> new Kind(422, "The field cannot be corrected so");

            case POSTMORTEM_EXISTS -> new Kind(409, "The incident has a post-mortem already");
            case POSTMORTEM_INCOMPLETE -> new Kind(409, "The post-mortem lacks what publishing needs");

            case HANDOFF_INCOMPLETE -> new Kind(422, "The hand-off lacks a required part");

            case POLICY_INVALID -> new Kind(422, "The policy contradicts itself");

            case SERIES_TOO_LONG -> new Kind(422, "There are too many buckets");

            case PERIOD_EMPTY -> new Kind(422, "The period ends before it begins");
            case UNKNOWN_ZONE -> new Kind(422, "There is no such time zone");
        };
    }

    private record Kind(int status, String title) {}
}
