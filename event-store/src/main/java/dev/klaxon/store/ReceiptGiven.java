package dev.klaxon.store;

/** The same idempotency key was answered meanwhile; nothing was written. */
public final class ReceiptGiven extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ReceiptGiven(Throwable cause) {
        super("The request was answered meanwhile", cause);
    }
}
