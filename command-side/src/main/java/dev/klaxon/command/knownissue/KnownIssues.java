package dev.klaxon.command.knownissue;

import dev.klaxon.events.knownissue.KnownIssueId;

/** All known issues, for those who name one. */
public interface KnownIssues {

    /** Whether there is one of that id. */
    boolean isRecorded(KnownIssueId id);
}
