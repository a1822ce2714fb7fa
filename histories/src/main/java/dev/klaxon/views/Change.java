package dev.klaxon.views;

import dev.klaxon.store.LoggedEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one batch of events did to one record.
 *
 * @param subject the record's id
 * @param before null where the batch begins it
 * @param events those of the batch about it, in the order of recording; at least one
 */
public record Change<S>(String subject, @Nullable Past<S> before, Past<S> after, List<LoggedEvent> events) {

    public Change {
        events = List.copyOf(events);
    }
}
