package dev.klaxon.query.timeline;

import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.events.postmortem.PostmortemHeld;
import dev.klaxon.events.postmortem.PostmortemPublished;
import java.util.Optional;

/** What of its post-mortem belongs to the story of an incident; the rest is in the post-mortem itself. */
final class PostmortemLines {

    private PostmortemLines() {}

    static Optional<Line> of(PostmortemEvent event) {
        return switch (event) {
            case PostmortemHeld e -> Optional.of(Line.of("Post-mortem held"));
            case PostmortemPublished e -> Optional.of(Line.of("Post-mortem published"));
            default -> Optional.empty();
        };
    }
}
