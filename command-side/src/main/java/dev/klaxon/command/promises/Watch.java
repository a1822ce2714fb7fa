package dev.klaxon.command.promises;

import dev.klaxon.command.shortstream.ShortStreams;
import dev.klaxon.events.watch.WatchEvent;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was recorded as overdue in one incident.
 *
 * @param windowIds of all that was
 */
record Watch(Set<String> windowIds) {

    /** A stream of its own beside the incident's. */
    static final ShortStreams.Kind<WatchEvent> STREAM = ShortStreams.Kind.of("Watch", "watch/", WatchEvent.class);

    Watch {
        windowIds = Set.copyOf(windowIds);
    }

    static Watch of(Collection<WatchEvent> events) {
        return new Watch(events.stream().map(WatchEvent::windowId).collect(Collectors.toSet()));
    }

    boolean has(String windowId) {
        return windowIds.contains(windowId);
    }
}
