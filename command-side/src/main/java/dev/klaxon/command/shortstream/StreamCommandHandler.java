package dev.klaxon.command.shortstream;

import dev.klaxon.command.desk.CommandCall;
import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.shortstream.StreamRule.Name;
import dev.klaxon.events.Event;
import dev.klaxon.store.Reservations;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Takes every command to its short stream. */
@Component
final class StreamCommandHandler {

    private final ShortStreams streams;
    private final Reservations reservations;

    StreamCommandHandler(ShortStreams streams, Reservations reservations) {
        this.streams = streams;
        this.reservations = reservations;
    }

    @CommandHandler
    void handle(StreamCommand<?> command, CommandCall call) {
        take(command, call);
    }

    private <E extends Event> void take(StreamCommand<E> command, CommandCall call) {
        Optional<Name> name = command.rule().goesBy();
        Optional<UUID> named = name.flatMap(known -> reservations.owner(known.kind(), known.key()))
                .map(UUID::fromString);
        UUID id = named.orElse(command.id());
        streams.on(command.kind(), id, call, before -> {
            Decision<E> decision = command.rule().decide(before, call.moment(command.ids()));
            return named.isPresent() || name.isEmpty()
                    ? decision
                    : decision.taking(name.get().of(id));
        });
    }
}
