package dev.klaxon.histories;

import dev.klaxon.store.LoggedEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the events of the log fold into records of one sort, each named by an id: incidents with what hangs on them,
 * known issues, rotations, keys.
 *
 * @param <S> a record, immutable
 */
public interface Folding<S> {

    /**
     * The id of the record that the event is about; nothing where it is of another sort.
     *
     * @throws dev.klaxon.store.UnreadableEvent where only its content would tell
     */
    Optional<String> subjectOf(LoggedEvent event);

    /** Whether the event is the next one of that record: none is missing between. */
    boolean follows(@Nullable S before, LoggedEvent event);

    /** The record after the event; null before the first. */
    S next(@Nullable S before, LoggedEvent event);

    /** The records with these ids as they stood; one that was not there yet, or cannot be read at all, is left out. */
    Map<String, S> load(Collection<String> subjects, UpTo upTo);

    /** What was recorded about one of them, in the order in which it was recorded. */
    List<LoggedEvent> events(String subject, UpTo upTo);
}
