package dev.klaxon.command.desk;

import static dev.klaxon.domain.refusal.Code.STALE_VERSION;

import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Event;
import dev.klaxon.store.EventLog;
import java.util.List;
import java.util.function.Function;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.springframework.stereotype.Component;

/** Streams so short that each command reads them whole and decides on their events alone. */
@Component
public final class ShortStreams {

    private final EventLog log;
    private final EventBus bus;

    ShortStreams(EventLog log, EventBus bus) {
        this.log = log;
        this.bus = bus;
    }

    /**
     * One kind of stream.
     *
     * @param name of the kind in the store
     * @param prefix what the streams' names have before their ids
     * @param events what all of their events are
     */
    public record Kind<E extends Event>(String name, String prefix, Class<E> events) {

        /** The name of the stream with that id. */
        public String streamOf(Object id) {
            return prefix + id;
        }
    }

    /** The events of one stream in their order; none where there is no such stream. */
    public <E extends Event> List<E> events(Kind<E> kind, Object id) {
        return log.stream(kind.streamOf(id)).stream().map(kind.events()::cast).toList();
    }

    /**
     * Decides about one stream; two commands at once cannot both append to what they read.
     *
     * @param id of the stream's own record
     * @param decide from its events, none where the stream is not there yet
     * @throws CommandRejected {@code stale-version}
     */
    public <E extends Event> void on(Kind<E> kind, Object id, Function<List<E>, Decision<E>> decide) {
        List<E> events = events(kind, id);
        CommandCall call = CommandCall.current();
        Long expected = call.expectedVersion();
        if (expected != null && !events.isEmpty() && expected != events.size()) {
            throw new CommandRejected(
                    STALE_VERSION, "The record is at version %d, not %d".formatted(events.size(), expected));
        }
        Decision<E> decision = decide.apply(events);
        long next = events.size();
        for (E event : decision.events()) {
            bus.publish(new GenericDomainEventMessage<>(kind.name(), kind.streamOf(id), next++, event));
        }
        call.settle(new CommandCall.Subject(id.toString(), null, next), decision.warnings());
    }
}
