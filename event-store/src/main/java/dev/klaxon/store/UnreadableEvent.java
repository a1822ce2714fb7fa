package dev.klaxon.store;

import java.util.UUID;

/** An event lies in the store that this program cannot read. The message names it and never quotes it. */
public final class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final UUID eventId;

    UnreadableEvent(LoggedEvent event, Reason reason, String detail) {
        super("%s %s (%s, sequence %d): %s"
                .formatted(event.type(), event.eventId(), event.stream(), event.sequence(), detail));
        this.reason = reason;
        this.eventId = event.eventId();
    }

    /** Why an event cannot be read. */
    public enum Reason {
        /** Its name or revision is another version's; a program that knows it can read it. */
        UNKNOWN_TYPE,
        /** The payload is no JSON, or not of the event's form. */
        BROKEN_PAYLOAD,
        /** What opens a commitment is broken or opens none of the payload. */
        DISCLOSURE_MISMATCH
    }

    public Reason reason() {
        return reason;
    }

    public UUID eventId() {
        return eventId;
    }
}
