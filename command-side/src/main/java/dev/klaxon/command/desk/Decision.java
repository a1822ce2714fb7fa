package dev.klaxon.command.desk;

import dev.klaxon.domain.refusal.Warning;
import dev.klaxon.events.Event;
import java.util.List;

/**
 * What a decision leads to.
 *
 * @param events in the order of business; empty where it is already so
 * @param warnings matters of judgement that the caller should know
 */
public record Decision<E extends Event>(List<E> events, List<Warning> warnings) {

    public Decision {
        events = List.copyOf(events);
        warnings = List.copyOf(warnings);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <E extends Event> Decision<E> of(E... events) {
        return new Decision<>(List.of(events), List.of());
    }

    public static <E extends Event> Decision<E> of(List<E> events) {
        return new Decision<>(events, List.of());
    }

    /** Nothing to record. */
    public static <E extends Event> Decision<E> none() {
        return new Decision<>(List.of(), List.of());
    }

    public Decision<E> warning(List<Warning> warnings) {
        return new Decision<>(events, warnings);
    }
}
