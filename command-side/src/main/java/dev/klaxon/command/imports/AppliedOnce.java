package dev.klaxon.command.imports;

import dev.klaxon.events.Claim;
import dev.klaxon.store.Append;
import dev.klaxon.store.Append.Reservation;
import dev.klaxon.store.HandlerParameters;
import dev.klaxon.store.Reservations;
import org.axonframework.commandhandling.CommandBus;
import org.springframework.stereotype.Component;

/**
 * Lets the events of a line be appended once, even where a crash comes between the append and the note of it: the key
 * is reserved in the append itself.
 */
@Component
class AppliedOnce {

    private final Reservations reservations;

    AppliedOnce(CommandBus bus, Reservations reservations) {
        this.reservations = reservations;
        bus.registerHandlerInterceptor((unitOfWork, chain) -> {
            Object claim = unitOfWork.getMessage().getMetaData().get(HandlerParameters.CLAIM);
            if (claim instanceof Claim imported && imported.imported() != null) {
                String key = imported.imported().key();
                Append.of(unitOfWork)
                        .take(new Reservation(kind(imported.imported().source()), key, key));
            }
            return chain.proceed();
        });
    }

    /** Whether the events of the line are there. */
    boolean isApplied(String source, String key) {
        return reservations.owner(kind(source), key).isPresent();
    }

    private static String kind(String source) {
        return "import/" + source;
    }
}
