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
     * The event, so far as its texts are not erased; decoded when it is first asked for.
     *
     * @throws UnreadableEvent where this program does not know its type, its payload is not of that type, or a
     *     disclosure does not fit its commitment
     */
    public Event event() {
        return content.decoded(this);
    }

    /** Whether this program cannot read it. */
    public boolean isUnreadable() {
        try {
            event();
            return false;
        } catch (UnreadableEvent e) {
            return true;
        }
    }

    /** What is stored, byte for byte. */
    public static final class Content {

        private final String payload;
        private final String metadata;
        private final @Nullable String disclosures;
        private volatile @Nullable Event decoded;

        /**
         * The content of one row.
         *
         * @param payload JSON with commitments
         * @param metadata JSON, ids only
         * @param disclosures JSON that opens the commitments; null where there is no text, or none any more
         */
        Content(String payload, String metadata, @Nullable String disclosures) {
            this.payload = payload;
            this.metadata = metadata;
            this.disclosures = disclosures;
        }

        public String payload() {
            return payload;
        }

        public String metadata() {
            return metadata;
        }

        public @Nullable String disclosures() {
            return disclosures;
        }

        private Event decoded(LoggedEvent event) {
            Event known = decoded;
            if (known == null) {
                known = StoredForms.decode(event);
                decoded = known;
            }
            return known;
        }

        /** Texts of people stay out of logs. */
        @Override
        public String toString() {
            return payload.length() + " characters";
        }
    }

    /** Names it; its content stays out of logs. */
    @Override
    public String toString() {
        return type + " " + eventId;
    }
}
