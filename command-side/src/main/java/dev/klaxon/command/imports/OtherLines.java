package dev.klaxon.command.imports;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The other lines of the same incident, as far as one of them may name their records. */
interface OtherLines {

    /**
     * When the record of the line with that key was made; empty where there is no such line.
     *
     * @throws RecordAwaited where the line is not applied yet
     */
    Optional<Instant> occurredAt(String key);

    /** The first event of the line with that key; empty where it made none. */
    Optional<UUID> event(String key);
}
