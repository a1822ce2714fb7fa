package dev.klaxon.domain.kpi.measure;

/** A duration that is measured in every incident. */
public enum DurationKey {
    TIME_TO_DETECT("timeToDetect"),
    TIME_TO_DECLARE("timeToDeclare"),
    TIME_TO_ACKNOWLEDGE("timeToAcknowledge"),
    TIME_TO_FIRST_UPDATE("timeToFirstUpdate"),
    TIME_TO_INITIAL_DIAGNOSIS("timeToInitialDiagnosis"),
    TIME_TO_MITIGATION("timeToMitigation"),
    TIME_TO_RESOLUTION("timeToResolution"),
    TIME_TO_CONFIRMATION("timeToConfirmation"),
    /** Its mean is MTTR. */
    TIME_TO_RESTORE("timeToRestore"),
    TIME_TO_TICKET("timeToTicket");

    private final String label;

    DurationKey(String label) {
        this.label = label;
    }

    /** The form on the wire. */
    public String label() {
        return label;
    }
}
