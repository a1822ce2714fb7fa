package dev.klaxon.events.incident;

/** For whom an update is published. */
public enum Audience {
    /** Everybody. */
    PUBLIC,
    /** Affected customers. */
    CUSTOMER,
    /** The own organisation. */
    INTERNAL,
    /** Executives and account teams. */
    EXECUTIVE;

    /** Whether it is outside the organisation: the public or customers. */
    public boolean isExternal() {
        return this == PUBLIC || this == CUSTOMER;
    }
}
