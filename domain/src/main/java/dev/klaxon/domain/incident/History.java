package dev.klaxon.domain.incident;

import dev.klaxon.events.incident.IncidentEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Events of one sort in business order; a late one is filed where it belongs. Immutable. */
public record History<E extends IncidentEvent>(List<Filed<E>> entries) {

    public History {
        entries = List.copyOf(entries);
    }

    public static <E extends IncidentEvent> History<E> empty() {
        return new History<>(List.of());
    }

    History<E> file(Filed<E> entry) {
        int place = entries.size();
        while (place > 0 && entries.get(place - 1).order().isAfter(entry.order())) {
            place--;
        }
        List<Filed<E>> filed = new ArrayList<>(entries.size() + 1);
        filed.addAll(entries);
        filed.add(place, entry);
        return new History<>(filed);
    }

    public Optional<Filed<E>> first() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getFirst());
    }

    public Optional<Filed<E>> last() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
    }

    /** The last event itself. */
    public Optional<E> latest() {
        return last().map(Filed::event);
    }

    public Stream<E> events() {
        return entries.stream().map(Filed::event);
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }
}
