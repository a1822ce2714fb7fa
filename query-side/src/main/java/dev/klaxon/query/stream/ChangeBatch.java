package dev.klaxon.query.stream;

import dev.klaxon.store.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * All changes after one position and up to another, with how their incidents stand at the end of it.
 *
 * @param after where it begins, itself not in it
 * @param incidents of every incident that changed in it
 */
record ChangeBatch(Position after, Position upTo, List<Change> changes, Map<UUID, CurrentIncident> incidents) {

    ChangeBatch {
        changes = List.copyOf(changes);
        incidents = Map.copyOf(incidents);
    }

    /** Nothing yet. */
    static ChangeBatch from(Position position) {
        return new ChangeBatch(position, position, List.of(), Map.of());
    }

    /** Whether nothing after the position is missing at its beginning. */
    boolean goesBackTo(Position position) {
        return !after.isAfter(position);
    }

    /** Together with the batch that follows it; of more changes than the most the oldest are forgotten. */
    ChangeBatch plus(ChangeBatch next, int most) {
        List<Change> all = new ArrayList<>(changes);
        all.addAll(next.changes);
        int forgotten = Math.max(0, all.size() - most);
        Position begin = forgotten == 0 ? after : all.get(forgotten - 1).position();
        List<Change> kept = all.subList(forgotten, all.size());
        Map<UUID, CurrentIncident> newest = new HashMap<>(incidents);
        newest.putAll(next.incidents);
        newest.keySet().retainAll(incidentsOf(kept));
        return new ChangeBatch(begin, next.upTo, kept, newest);
    }

    /** What is in it after the position: so many changes, and where they are all of them, up to its end. */
    ChangeBatch since(Position position, int limit) {
        int first = changes.size();
        while (first > 0 && changes.get(first - 1).position().isAfter(position)) {
            first--;
        }
        List<Change> later = changes.subList(first, Math.min(first + limit, changes.size()));
        Position end =
                first + later.size() == changes.size() ? upTo : later.getLast().position();
        return new ChangeBatch(position, end, later, incidents);
    }

    static Set<UUID> incidentsOf(List<Change> changes) {
        return changes.stream().map(Change::incidentId).collect(Collectors.toSet());
    }
}
