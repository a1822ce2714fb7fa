package dev.klaxon.events.incident;

/** A part that a person plays in one incident. */
public enum Role {
    INCIDENT_COMMANDER("Incident Commander", true),
    ENGINEERING_OWNER("Engineering Owner", true),
    COMMS_LEAD("Comms Lead", true),
    CS_SALES_OWNER("CS/Sales Owner", true),
    EXECUTIVE_SPONSOR("Executive Sponsor", true),
    SCRIBE("Scribe", true),
    SUBJECT_EXPERT("Subject Expert", false),
    LEGAL("Legal", false),
    SECURITY("Security", false),
    SHADOW("Shadow", false);

    private final String title;
    private final boolean single;

    Role(String title, boolean single) {
        this.title = title;
        this.single = single;
    }

    /** The name people use. */
    public String title() {
        return title;
    }

    /** Whether one person holds it at a time. */
    public boolean isSingle() {
        return single;
    }
}
