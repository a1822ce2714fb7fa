package dev.klaxon.store;

import dev.klaxon.events.Event;
import java.util.function.BiFunction;

/**
 * What one stream adds up to, kept in memory and read on only where something was appended, by whichever node.
 *
 * @param <S> the state, immutable
 */
public final class FoldedStream<S> {

    private final EventLog log;
    private final String stream;
    private final BiFunction<S, Event, S> fold;
    private volatile Read<S> read;

    public FoldedStream(EventLog log, String stream, S empty, BiFunction<S, Event, S> fold) {
        this.log = log;
        this.stream = stream;
        this.fold = fold;
        this.read = new Read<>(empty, 0);
    }

    private record Read<S>(S state, long events) {}

    /** The state after everything that is in the store now. */
    public S now() {
        Read<S> known = read;
        return log.lengthOf(stream) == known.events() ? known.state() : readOn();
    }

    /** The state as it was last read; it asks nothing of the store. */
    public S known() {
        return read.state();
    }

    private synchronized S readOn() {
        S state = read.state();
        long events = read.events();
        for (Event event : log.stream(stream, events)) {
            state = fold.apply(state, event);
            events++;
        }
        read = new Read<>(state, events);
        return state;
    }
}
