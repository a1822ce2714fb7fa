package dev.klaxon.store;

/** The database must not be used as it is; the message names the remedy. The service does not start. */
public final class StoreRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    public StoreRefused(String fault, String remedy) {
        super(fault);
        this.remedy = remedy;
    }

    public StoreRefused(String fault, String remedy, Throwable cause) {
        super(fault, cause);
        this.remedy = remedy;
    }

    /** What the operator can do. */
    public String remedy() {
        return remedy;
    }
}
