package dev.klaxon.query.timeline;

import dev.klaxon.domain.incident.StatusTrack;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.IncidentMerged;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What the lines of merges say: stored they name no other incident, for it may be restricted when they are read. */
final class MergeLines {

    private final Map<UUID, IncidentMerged> merges = new HashMap<>();
    private final Function<IncidentId, Optional<String>> references;

    /**
     * The lines of one incident.
     *
     * @param references of the incidents that the reader may know of
     */
    MergeLines(StatusTrack track, Function<IncidentId, Optional<String>> references) {
        this.references = references;
        track.changes().entries().forEach(change -> {
            if (change.event() instanceof IncidentMerged merged) {
                merges.put(change.eventId(), merged);
            }
        });
    }

    /** What was done, the other incident named where the reader may know of it. */
    String actionOf(Entry entry) {
        IncidentMerged merged = merges.get(entry.eventId());
        return merged == null
                ? entry.action()
                : references
                        .apply(merged.into())
                        .map(reference -> action(merged, reference))
                        .orElse(entry.action());
    }

    /** The line as it is stored. */
    static Line line(IncidentMerged merged) {
        return Line.of(action(merged, "another incident"));
    }

    private static String action(IncidentMerged merged, String into) {
        return Phrases.said("Merged into " + into, merged.reason());
    }
}
