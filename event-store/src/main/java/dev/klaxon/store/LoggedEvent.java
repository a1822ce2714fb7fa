package dev.klaxon.store;

import dev.klaxon.events.Event;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the log, not decoded yet, so that a row that cannot be read keeps nobody from reading the next.
 *
 * @param streamType the kind of the stream, as Axon names the aggregate
 * @param sequence the place in the stream: 0, 1, 2, ...
 * @param type logical name
 * @param recordedAt when it was appended, by the database's clock
 */
public record LoggedEvent(
        Position position,
        String stream,
        String streamType,
        long sequence,
        UUID eventId,
        String type,
        String revision,
        Instant recordedAt,
        Content content) {

    /**
     * The event, so far as its texts are not erased; decoded anew at each call.
     *
     * @throws UnreadableEvent where this program does not know its type, its payload is not of that type, or a
     *     disclosure does not fit its commitment
     */
    public Event event() {
        return StoredForms.decode(this);
    }

    /**
     * What is stored, byte for byte.
     *
     * @param payload JSON with commitments
     * @param metadata JSON, ids only
     * @param disclosures JSON that opens the commitments; null where there is no text, or none any more
     */
    public record Content(
            String payload, String metadata, @Nullable String disclosures) {

        /** Texts of people stay out of logs. */
        @Override
        public String toString() {
            return payload.length() + " characters";
        }
    }
}
