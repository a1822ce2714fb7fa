package dev.klaxon.domain.knownissue;

import dev.klaxon.events.knownissue.KnownIssueEvent;
import dev.klaxon.events.knownissue.KnownIssueId;
import dev.klaxon.events.knownissue.KnownIssueRecorded;
import dev.klaxon.events.knownissue.KnownIssueResolved;
import dev.klaxon.events.knownissue.WorkaroundAdded;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One known issue as it was recorded; immutable.
 *
 * @param workarounds in the order in which they were told
 * @param resolution null while it is open
 */
public record KnownIssue(
        KnownIssueRecorded recorded,
        List<WorkaroundAdded> workarounds,
        @Nullable KnownIssueResolved resolution) {

    public KnownIssue {
        workarounds = List.copyOf(workarounds);
    }

    /** The issue after an event; the first one records it. */
    public static KnownIssue next(@Nullable KnownIssue before, KnownIssueEvent event) {
        return switch (event) {
            case KnownIssueRecorded e -> new KnownIssue(e, List.of(), null);
            case WorkaroundAdded e -> {
                KnownIssue known = known(before, e);
                List<WorkaroundAdded> more = new ArrayList<>(known.workarounds);
                more.add(e);
                yield new KnownIssue(known.recorded, more, known.resolution);
            }
            case KnownIssueResolved e -> {
                KnownIssue known = known(before, e);
                yield new KnownIssue(known.recorded, known.workarounds, e);
            }
        };
    }

    public KnownIssueId id() {
        return recorded.knownIssueId();
    }

    /** How many events made it. */
    public long version() {
        return 1L + workarounds.size() + (resolution == null ? 0 : 1);
    }

    private static KnownIssue known(@Nullable KnownIssue before, KnownIssueEvent event) {
        return Objects.requireNonNull(before, () -> "There is no known issue " + event.knownIssueId());
    }
}
