package dev.klaxon.events.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an incident may be asked to show before it enters a status. On the wire {@code log-or-metric} and so on. */
public enum ExitCriterion {
    LOG_OR_METRIC,
    /** A mitigation that helped, or a decision that states its risks. */
    MITIGATION_OR_DECISION,
    /** One piece of evidence of that kind. */
    VALIDATION,
    NO_OPEN_HYPOTHESIS,
    NO_RUNNING_MITIGATION,
    /** One to each audience that has been kept informed. */
    RESOLUTION_UPDATE,
    /** Approved, declined or waived, for each affected account. */
    REMEDY_DECISION,
    /** Of the severities that are learnt from. */
    POSTMORTEM_SCHEDULED,
    /** Or none, with a reason. */
    REMEDIATION_HANDED_OFF;

    /** The form on the wire. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads the form on the wire.
     *
     * @throws IllegalArgumentException where there is no such criterion
     */
    @JsonCreator
    public static ExitCriterion parse(String label) {
        for (ExitCriterion criterion : values()) {
            if (criterion.label().equals(label)) {
                return criterion;
            }
        }
        throw new IllegalArgumentException("'" + label + "' is no exit criterion");
    }
}
