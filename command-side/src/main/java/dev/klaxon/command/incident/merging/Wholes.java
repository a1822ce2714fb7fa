package dev.klaxon.command.incident.merging;

import dev.klaxon.command.desk.Asker;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.incident.IncidentId;
import java.util.Optional;

/** The incidents that others may become a part of. */
interface Wholes {

    /**
     * The id of the incident named; of a reference that nobody has it is an id that nobody has.
     *
     * @throws dev.klaxon.domain.refusal.CommandRejected {@code not-found} where the text is neither
     */
    IncidentId named(String idOrReference);

    /** The incident, if there is one that the asker may read. */
    Optional<IncidentState> find(IncidentId id, Asker asker);

    /** Whether an incident is the other one, or a part of it, directly or not. */
    boolean leads(IncidentId from, IncidentId to);

    /** The refusal of one that is a part itself. */
    CommandRejected merged(IncidentState state, Asker asker);
}
