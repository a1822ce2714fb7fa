package dev.klaxon.domain.kpi.measure;

/** A share of incidents, tickets or actions. */
public enum RateKey {
    DECLARED_WITHIN_15M("declaredWithin15m"),
    NAMED_IC_AND_COMMS("namedIcAndComms"),
    REOPEN_RATE("reopenRate"),
    RECURRENCE_RATE_90D("recurrenceRate90d"),
    KNOWN_ISSUE_DEFLECTION("knownIssueDeflection"),
    WORKAROUND_RATE("workaroundRate"),
    EVIDENCE_COMPLETE("evidenceComplete"),
    /** Told by severity too. */
    RCA_COMPLETION("rcaCompletion"),
    POSTMORTEM_BOOKED_ON_TIME("postmortemBookedOnTime"),
    POSTMORTEM_HELD_ON_TIME("postmortemHeldOnTime"),
    /** By the day on which the action is due. */
    ACTION_CLOSURE_ON_TIME("actionClosureOnTime"),
    TICKET_FIRST_PASS("ticketFirstPass"),
    TIMELINE_COMPLETENESS("timelineCompleteness"),
    /** Of what is open at the end of the period. */
    BACKLOG_OVER_14D("backlogOver14d"),
    /** Of all that was declared, also what was cancelled. */
    FALSE_ALARM_RATE("falseAlarmRate"),
    /** Of all that was declared, also what was cancelled. */
    CANCELLED_AFTER_UPDATE("cancelledAfterUpdate"),
    SEVERITY_AGREEMENT("severityAgreement"),
    DOWNGRADE_RATE("downgradeRate");

    private final String label;

    RateKey(String label) {
        this.label = label;
    }

    /** The form on the wire. */
    public String label() {
        return label;
    }
}
