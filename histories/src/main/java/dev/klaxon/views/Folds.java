package dev.klaxon.views;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.klaxon.histories.Folding;
import dev.klaxon.histories.UpTo;
import dev.klaxon.store.LoggedEvent;
import dev.klaxon.store.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The records of one sort as they stand where a driver has read to. Those that it met last are kept in memory; the
 * others are folded again when an event of theirs comes.
 */
final class Folds<S> {

    private static final int MOST_KEPT = 20_000;

    private final Folding<S> folding;
    private final Cache<String, S> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    Folds(Folding<S> folding) {
        this.folding = folding;
    }

    /**
     * What a batch did to these records.
     *
     * @param changes one for each record that could be folded, in the order in which they come first; or one for each
     *     event, those of a record after one another
     * @param unfolded the events that could not be folded, and all later ones of the same records
     */
    record Batch<S>(List<Change<S>> changes, List<Unfolded> unfolded) {}

    /** An event that is to be parked for every view of these records. */
    record Unfolded(
            String subject, LoggedEvent event, @Nullable RuntimeException cause) {}

    /**
     * Folds the events of a batch; nothing is kept before {@link #keep}.
     *
     * @param singly whether each event is to be a change of its own
     */
    Batch<S> fold(List<LoggedEvent> events, Position before, boolean singly) {
        List<Unfolded> unfolded = new ArrayList<>();
        SequencedMap<String, List<LoggedEvent>> bySubject = new LinkedHashMap<>();
        for (LoggedEvent event : events) {
            subjectOf(event, unfolded)
                    .ifPresent(subject -> bySubject
                            .computeIfAbsent(subject, key -> new ArrayList<>())
                            .add(event));
        }
        Map<String, S> states = statesBefore(bySubject, before);
        List<Change<S>> changes = new ArrayList<>();
        bySubject.forEach((subject, told) -> {
            S state = states.get(subject);
            Past<S> start = state == null ? null : past(subject, state, before);
            List<LoggedEvent> folded = new ArrayList<>();
            RuntimeException failure = null;
            for (LoggedEvent event : told) {
                if (failure != null) {
                    unfolded.add(new Unfolded(subject, event, null));
                    continue;
                }
                try {
                    state = next(state, event);
                } catch (RuntimeException e) {
                    failure = e;
                    unfolded.add(new Unfolded(subject, event, e));
                    continue;
                }
                folded.add(event);
                if (singly) {
                    start = change(subject, start, state, folded, changes);
                    folded.clear();
                }
            }
            if (!folded.isEmpty() && state != null) {
                change(subject, start, state, folded, changes);
            }
        });
        return new Batch<>(changes, unfolded);
    }

    /** Remembers how the records stand after a batch that was written. */
    void keep(Collection<Change<S>> changes) {
        changes.forEach(change -> kept.put(change.subject(), change.after().state()));
    }

    /** Forgets them all, because somebody else may have worked meanwhile or a batch was not written. */
    void forget() {
        kept.invalidateAll();
    }

    private S next(@Nullable S state, LoggedEvent event) {
        if (!folding.follows(state, event)) {
            throw new Causes.OutOfPlace("What comes before event " + event.sequence() + " of " + event.stream()
                    + " is missing or cannot be read");
        }
        return folding.next(state, event);
    }

    private Optional<String> subjectOf(LoggedEvent event, List<Unfolded> unfolded) {
        try {
            return folding.subjectOf(event);
        } catch (RuntimeException e) {
            unfolded.add(new Unfolded(event.stream(), event, e));
            return Optional.empty();
        }
    }

    private Map<String, S> statesBefore(Map<String, List<LoggedEvent>> bySubject, Position before) {
        Map<String, S> states = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        bySubject.forEach((subject, events) -> {
            S state = kept.getIfPresent(subject);
            if (state != null && folding.follows(state, events.getFirst())) {
                states.put(subject, state);
            } else if (!folding.follows(null, events.getFirst())) {
                unknown.add(subject);
            }
        });
        if (!unknown.isEmpty()) {
            states.putAll(folding.load(unknown, UpTo.position(before)));
        }
        return states;
    }

    private Past<S> change(
            String subject, @Nullable Past<S> start, S state, List<LoggedEvent> folded, List<Change<S>> changes) {
        Past<S> after = past(subject, state, folded.getLast().position());
        changes.add(new Change<>(subject, start, after, folded));
        return after;
    }

    private Past<S> past(String subject, S state, Position at) {
        return new Past<>(state, at, () -> folding.events(subject, UpTo.position(at)));
    }
}
