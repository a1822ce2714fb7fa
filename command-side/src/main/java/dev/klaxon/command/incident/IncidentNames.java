package dev.klaxon.command.incident;

import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.json.Wire;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.store.EventIds;
import dev.klaxon.store.Reservations;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The names that an incident goes by: its id and its reference. */
@Component
public class IncidentNames {

    private final Function<String, Optional<String>> owners;

    @Autowired
    IncidentNames(Reservations reservations) {
        this(reference -> reservations.owner(Incidents.REFERENCE, reference));
    }

    IncidentNames(Function<String, Optional<String>> owners) {
        this.owners = owners;
    }

    /**
     * The id of the incident named; of a reference that nobody has it is an id that nobody has.
     *
     * @throws CommandRejected {@code not-found} where the text is neither
     */
    public IncidentId idOf(String idOrReference) {
        if (idOrReference.startsWith(Incidents.REFERENCE_PREFIX)) {
            return owners.apply(idOrReference)
                    .map(IncidentId::parse)
                    // goes the way of a restricted incident, so that no other fault is named for one than for the other
                    .orElseGet(() -> new IncidentId(EventIds.next()));
        }
        try {
            return new IncidentId(Wire.id(idOrReference));
        } catch (IllegalArgumentException e) {
            throw new CommandRejected(Code.NOT_FOUND, "There is no such incident");
        }
    }
}
