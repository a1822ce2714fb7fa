package dev.klaxon.events.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How bad an incident is, worst first. On the wire {@code SEV-0} to {@code SEV-3}. */
public enum Severity {
    /** Data exposure; executives, Legal and Security at once. */
    SEV_0,
    /** Critical impact. */
    SEV_1,
    /** Major impact. */
    SEV_2,
    /** The rest. */
    SEV_3;

    /** The form on the wire. */
    @JsonValue
    public String label() {
        return name().replace('_', '-');
    }

    /**
     * Reads the form on the wire.
     *
     * @throws IllegalArgumentException where it is none of the four
     */
    @JsonCreator
    public static Severity parse(String label) {
        for (Severity severity : values()) {
            if (severity.label().equals(label)) {
                return severity;
            }
        }
        throw new IllegalArgumentException("'" + label + "' is none of SEV-0, SEV-1, SEV-2, SEV-3");
    }

    public boolean isWorseThan(Severity other) {
        return compareTo(other) < 0;
    }

    @Override
    public String toString() {
        return label();
    }
}
