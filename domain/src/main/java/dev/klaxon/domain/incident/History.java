package dev.klaxon.domain.incident;

import dev.klaxon.events.incident.IncidentEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Events in business order; a late one is filed where it belongs. Immutable. */
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

    /** Those of one sort. */
    public <T extends E> History<T> of(Class<T> sort) {
        return new History<>(entries.stream()
                .filter(entry -> sort.isInstance(entry.event()))
                .map(entry -> new Filed<>(entry.order(), entry.eventId(), sort.cast(entry.event())))
                .toList());
    }

    /** Those that the test holds for. */
    public History<E> where(Predicate<? super E> test) {
        return new History<>(
                entries.stream().filter(entry -> test.test(entry.event())).toList());
    }

    public Optional<Filed<E>> first() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getFirst());
    }

    /** The first that the test holds for. */
    public Optional<Filed<E>> first(Predicate<? super E> test) {
        return entries.stream().filter(entry -> test.test(entry.event())).findFirst();
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

    /** The same with events told in other words, each at the place where it stands. */
    History<E> reworded(UnaryOperator<Filed<E>> words) {
        return new History<>(entries.stream().map(words).toList());
    }

    /** The same with one event corrected, at the place where it now belongs. */
    History<E> corrected(Filed<E> corrected) {
        History<E> others = new History<>(entries.stream()
                .filter(entry -> !entry.eventId().equals(corrected.eventId()))
                .toList());
        return others.file(corrected);
    }
}
