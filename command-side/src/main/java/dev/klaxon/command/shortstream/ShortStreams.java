package dev.klaxon.command.shortstream;

import static dev.klaxon.domain.refusal.Code.STALE_VERSION;

import dev.klaxon.command.desk.CommandCall;
import dev.klaxon.command.desk.Decision;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Event;
import dev.klaxon.store.EventLog;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.springframework.stereotype.Component;

/** Streams so short that each command reads them whole and decides on their events alone. */
@Component
public final class ShortStreams {

    private final EventLog log;
    private final EventBus bus;

    public ShortStreams(EventLog log, EventBus bus) {
        this.log = log;
        this.bus = bus;
    }

    /**
     * One kind of stream.
     *
     * @param name of the kind in the store
     * @param prefix what the streams' names have before their ids
     * @param isOne whether there is one of the kind, whose name is the prefix, and each event of it a record
     * @param events what all of their events are
     */
    public record Kind<E extends Event>(String name, String prefix, boolean isOne, Class<E> events) {

        /** A kind of which each record has its stream. */
        public static <E extends Event> Kind<E> of(String name, String prefix, Class<E> events) {
            return new Kind<>(name, prefix, false, events);
        }

        /** A kind of which there is one stream. */
        public static <E extends Event> Kind<E> one(String name, String stream, Class<E> events) {
            return new Kind<>(name, stream, true, events);
        }

        String streamOf(UUID id) {
            return isOne ? prefix : prefix + id;
        }

        String recordOf(UUID id, long version) {
            return isOne ? String.valueOf(version) : id.toString();
        }
    }

    /** The events of one stream in their order; none where there is no such stream. */
    public <E extends Event> List<E> events(Kind<E> kind, UUID id) {
        return log.stream(kind.streamOf(id)).stream().map(kind.events()::cast).toList();
    }

    /**
     * Decides about one stream; two commands at once cannot both append to what they read.
     *
     * @param id of the stream's own record
     * @param decide from its events, none where the stream is not there yet
     * @throws CommandRejected {@code stale-version}
     */
    public <E extends Event> void on(
            Kind<E> kind, UUID id, CommandCall call, Function<ShortStream<E>, Decision<E>> decide) {
        List<E> events = events(kind, id);
        Long expected = call.expectedVersion();
        if (expected != null && !events.isEmpty() && expected != events.size()) {
            throw new CommandRejected(
                    STALE_VERSION, "The record is at version %d, not %d".formatted(events.size(), expected));
        }
        Decision<E> decision = decide.apply(new ShortStream<>(id, events));
        long version = events.size();
        for (E event : decision.events()) {
            append(kind, kind.streamOf(id), version++, event);
        }
        call.settle(new CommandCall.Subject(kind.recordOf(id, version), null, version), decision);
    }

    /**
     * Begins the one stream of its kind, without a command.
     *
     * @throws ConcurrencyException where it is begun already
     */
    public <E extends Event> void begin(Kind<E> kind, E event) {
        append(kind, kind.prefix(), 0, event);
    }

    private void append(Kind<?> kind, String stream, long sequence, Event event) {
        bus.publish(new GenericDomainEventMessage<>(kind.name(), stream, sequence, event));
    }
}
