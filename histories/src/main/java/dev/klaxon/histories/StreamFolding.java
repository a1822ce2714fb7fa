package dev.klaxon.histories;

import dev.klaxon.store.LogReader;
import dev.klaxon.store.LoggedEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Records of which each has a stream of its own.
 *
 * @param <S> a record
 */
final class StreamFolding<S> implements Folding<S> {

    private final LogReader log;
    private final String kind;
    private final String prefix;
    private final Fold<S> fold;
    private final ToLongFunction<S> version;

    /**
     * One sort of records.
     *
     * @param kind of the streams, as the store keeps it
     * @param prefix what the streams' names have before the ids
     * @param version how many events a record has seen
     */
    StreamFolding(LogReader log, String kind, String prefix, Fold<S> fold, ToLongFunction<S> version) {
        this.log = log;
        this.kind = kind;
        this.prefix = prefix;
        this.fold = fold;
        this.version = version;
    }

    /** The state after one more event; null before the first. */
    @FunctionalInterface
    interface Fold<S> {
        S next(@Nullable S before, LoggedEvent event);
    }

    @Override
    public Optional<String> subjectOf(LoggedEvent event) {
        return event.streamType().equals(kind)
                ? Optional.of(event.stream().substring(prefix.length()))
                : Optional.empty();
    }

    @Override
    public boolean follows(@Nullable S before, LoggedEvent event) {
        return event.sequence() == (before == null ? 0 : version.applyAsLong(before));
    }

    @Override
    public S next(@Nullable S before, LoggedEvent event) {
        return fold.next(before, event);
    }

    @Override
    public Map<String, S> load(Collection<String> subjects, UpTo upTo) {
        Map<String, S> loaded = new HashMap<>();
        for (String subject : subjects) {
            S state = null;
            for (LoggedEvent event : events(subject, upTo)) {
                if (event.isUnreadable()) {
                    break;
                }
                state = fold.next(state, event);
            }
            if (state != null) {
                loaded.put(subject, state);
            }
        }
        return loaded;
    }

    @Override
    public List<LoggedEvent> events(String subject, UpTo upTo) {
        return log.stream(prefix + subject, 0, upTo.bound()).toList();
    }
}
