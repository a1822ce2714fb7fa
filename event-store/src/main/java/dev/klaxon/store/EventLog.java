package dev.klaxon.store;

import dev.klaxon.events.Event;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Reads whole streams, texts in the clear. */
public final class EventLog {

    private final EventStorageEngine engine;

    public EventLog(EventStorageEngine engine) {
        this.engine = engine;
    }

    /** The events of a stream in their order; none where there is no such stream. */
    public List<Event> stream(String stream) {
        return stream(stream, 0);
    }

    /** The events of a stream from that sequence on, in their order. */
    public List<Event> stream(String stream, long first) {
        return engine.readEvents(stream, first)
                .asStream()
                .map(message -> (Event) message.getPayload())
                .toList();
    }

    /** How many events a stream has. */
    public long lengthOf(String stream) {
        return engine.lastSequenceNumberFor(stream).map(last -> last + 1).orElse(0L);
    }

    /**
     * What stands after one position and up to another, texts in the clear.
     *
     * @param limit the most events wanted; where there are as many, more may follow
     */
    public List<Recorded> between(Position after, Position upTo, int limit) {
        return engine.readEvents(new PositionToken(after), false)
                .map(message ->
                        new Recorded(PositionToken.positionOf(message.trackingToken()), (Event) message.getPayload()))
                .takeWhile(recorded -> !recorded.position().isAfter(upTo))
                .limit(limit)
                .toList();
    }

    /** The last position that a reader can see now. */
    public Position head() {
        return PositionToken.positionOf(engine.createHeadToken());
    }
}
