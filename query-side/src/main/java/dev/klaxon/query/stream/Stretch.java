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
 * @param standings of every incident that changed in it
 */
record Stretch(Position after, Position upTo, List<Change> changes, Map<UUID, Standing> standings) {

    Stretch {
        changes = List.copyOf(changes);
        standings = Map.copyOf(standings);
    }

    /** Nothing yet. */
    static Stretch from(Position position) {
        return new Stretch(position, position, List.of(), Map.of());
    }

    /** Whether nothing after the position is missing at its beginning. */
    boolean goesBackTo(Position position) {
        return !after.isAfter(position);
    }

    /** Together with the stretch that follows it; of more changes than the most the oldest are forgotten. */
    Stretch plus(Stretch next, int most) {
        List<Change> all = new ArrayList<>(changes);
        all.addAll(next.changes);
        int forgotten = Math.max(0, all.size() - most);
        Position begin = forgotten == 0 ? after : all.get(forgotten - 1).position();
        List<Change> kept = all.subList(forgotten, all.size());
        Map<UUID, Standing> newest = new HashMap<>(standings);
        newest.putAll(next.standings);
        newest.keySet().retainAll(incidentsOf(kept));
        return new Stretch(begin, next.upTo, kept, newest);
    }

    /** What is in it after the position: so many changes, and where they are all of them, up to its end. */
    Stretch since(Position position, int limit) {
        int first = changes.size();
        while (first > 0 && changes.get(first - 1).position().isAfter(position)) {
            first--;
        }
        List<Change> later = changes.subList(first, Math.min(first + limit, changes.size()));
        Position end =
                first + later.size() == changes.size() ? upTo : later.getLast().position();
        return new Stretch(position, end, later, standings);
    }

    static Set<UUID> incidentsOf(List<Change> changes) {
        return changes.stream().map(Change::incidentId).collect(Collectors.toSet());
    }
}
