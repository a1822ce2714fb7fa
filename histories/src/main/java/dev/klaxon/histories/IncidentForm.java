package dev.klaxon.histories;

/** The form in which folds of incidents are kept. */
public final class IncidentForm {

    /** Raised with every change of the fold or of its JSON: snapshots of another form are passed over and made anew. */
    public static final String VERSION = "1";

    private IncidentForm() {}
}
