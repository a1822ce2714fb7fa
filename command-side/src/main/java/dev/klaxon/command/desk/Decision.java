package dev.klaxon.command.desk;

import dev.klaxon.domain.refusal.Warning;
import dev.klaxon.events.Event;
import dev.klaxon.store.Append.Reservation;
import java.util.ArrayList;
import java.util.List;

/**
 * What a decision leads to.
 *
 * @param events in the order of business; empty where it is already so
 * @param warnings matters of judgement that the caller should know
 * @param taken keys of rules across streams, which nobody else may hold from then on
 * @param released such keys given back
 */
public record Decision<E extends Event>(
        List<E> events, List<Warning> warnings, List<Reservation> taken, List<Reservation> released) {

    public Decision {
        events = List.copyOf(events);
        warnings = List.copyOf(warnings);
        taken = List.copyOf(taken);
        released = List.copyOf(released);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <E extends Event> Decision<E> of(E... events) {
        return of(List.of(events));
    }

    public static <E extends Event> Decision<E> of(List<E> events) {
        return new Decision<>(events, List.of(), List.of(), List.of());
    }

    /** Nothing to record. */
    public static <E extends Event> Decision<E> none() {
        return of(List.of());
    }

    /** The same with these warnings in place of others. */
    public Decision<E> warning(List<Warning> warnings) {
        return new Decision<>(events, warnings, taken, released);
    }

    /** The same with these warnings in place of others. */
    public Decision<E> warning(Warning... warnings) {
        return warning(List.of(warnings));
    }

    /** The same, taking one more key. */
    public Decision<E> taking(Reservation key) {
        return new Decision<>(events, warnings, joined(taken, List.of(key)), released);
    }

    /** The same, giving back these keys too. */
    public Decision<E> releasing(List<Reservation> keys) {
        return new Decision<>(events, warnings, taken, joined(released, keys));
    }

    /** Both, this one first. */
    public Decision<E> and(Decision<? extends E> then) {
        return new Decision<>(
                joined(events, then.events),
                joined(warnings, then.warnings),
                joined(taken, then.taken),
                joined(released, then.released));
    }

    private static <T> List<T> joined(List<? extends T> first, List<? extends T> then) {
        List<T> both = new ArrayList<>(first);
        both.addAll(then);
        return both;
    }
}
