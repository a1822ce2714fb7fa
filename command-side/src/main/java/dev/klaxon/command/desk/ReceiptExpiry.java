package dev.klaxon.command.desk;

import dev.klaxon.store.Receipts;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets receipts that nobody can rely on any more; several nodes may do so at once. */
@Component
final class ReceiptExpiry {

    /** One more than the contract promises. */
    private static final int DAYS_KEPT = 8;

    private final Receipts receipts;

    ReceiptExpiry(Receipts receipts) {
        this.receipts = receipts;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 6, timeUnit = TimeUnit.HOURS)
    void forget() {
        receipts.forgetAfter(DAYS_KEPT);
    }
}
