package dev.klaxon.command.imports;

import dev.klaxon.events.incident.IncidentId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The other lines of the same history, as far as one of them may name their records. */
interface OtherLines {

    /**
     * When the record of the line of the same incident with that key was made; empty where there is no such line.
     *
     * @throws RecordAwaited where the line is not applied yet
     */
    Optional<Instant> occurredAt(String key);

    /**
     * The incident of the same history that goes by that foreign key, or that the line with that key declares; empty
     * where there is none.
     *
     * @throws RecordAwaited where it is not declared yet
     */
    Optional<IncidentId> incident(String key);

    /** The first event of the line with that key; empty where it made none. */
    Optional<UUID> event(String key);
}
