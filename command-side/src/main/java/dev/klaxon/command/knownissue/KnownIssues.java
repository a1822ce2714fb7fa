package dev.klaxon.command.knownissue;

import dev.klaxon.command.desk.ShortStreams;
import dev.klaxon.events.knownissue.KnownIssueId;
import org.springframework.stereotype.Component;

/** All known issues, for those who name one. */
@Component
public final class KnownIssues {

    private final ShortStreams streams;

    KnownIssues(ShortStreams streams) {
        this.streams = streams;
    }

    /** Whether there is one of that id. */
    public boolean isRecorded(KnownIssueId id) {
        return !streams.events(KnownIssueHandler.KIND, id).isEmpty();
    }
}
