package dev.klaxon.events.knownissue;

import dev.klaxon.events.Event;

/** Something that happened to one known issue. */
public sealed interface KnownIssueEvent extends Event permits KnownIssueRecorded, KnownIssueResolved, WorkaroundAdded {

    /** Whose event it is. */
    KnownIssueId knownIssueId();
}
