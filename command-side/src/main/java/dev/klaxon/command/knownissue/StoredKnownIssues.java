package dev.klaxon.command.knownissue;

import dev.klaxon.command.shortstream.ShortStreams;
import dev.klaxon.command.shortstream.ShortStreams.Kind;
import dev.klaxon.events.knownissue.KnownIssueEvent;
import dev.klaxon.events.knownissue.KnownIssueId;
import org.springframework.stereotype.Component;

/** The known issues in the store. */
@Component
final class StoredKnownIssues implements KnownIssues {

    static final String PATH = "/api/v1/known-issues";

    static final Kind<KnownIssueEvent> KIND = Kind.of("KnownIssue", "known-issue:", KnownIssueEvent.class);

    private final ShortStreams streams;

    StoredKnownIssues(ShortStreams streams) {
        this.streams = streams;
    }

    @Override
    public boolean isRecorded(KnownIssueId id) {
        return !streams.events(KIND, id.value()).isEmpty();
    }
}
