package dev.klaxon.command.incident;

/** The statuses of an incident in which a verb is taken. Imported history is taken in any. */
public enum TakenIn {
    /** Not yet closed, cancelled or merged. */
    OPEN,
    /** Also once it is closed or cancelled. */
    UNMERGED,
    ANY
}
