package dev.klaxon.command.promises;

import dev.klaxon.domain.promise.Owed;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.store.LogReader;
import dev.klaxon.store.LoggedEvent;
import dev.klaxon.store.Position;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reads the log and notes which incidents changed in what they owe. What that is the sweep finds out: here, within the
 * transaction of a whole batch, it would keep every reader of the log waiting.
 *
 * <p>Its place in the log is a row that whoever reads holds locked, so that a dead node's work is free at once.
 */
@Component
class PromiseFollower {

    private static final Logger log = LoggerFactory.getLogger(PromiseFollower.class);

    private static final int AT_ONCE = 500;

    private final PromiseTable promises;
    private final LogReader events;
    private final TransactionOperations transactions;

    PromiseFollower(PromiseTable promises, LogReader events, TransactionOperations transactions) {
        this.promises = promises;
        this.events = events;
        this.transactions = transactions;
    }

    /** Reads one batch; whether there may be more. */
    boolean turn() {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            Optional<Position> read = promises.takePlace();
            if (read.isEmpty()) {
                return false;
            }
            List<LoggedEvent> batch = events.after(read.get(), AT_ONCE);
            if (batch.isEmpty()) {
                return false;
            }
            Set<IncidentId> touched = new LinkedHashSet<>();
            batch.forEach(event -> touchedBy(event).ifPresent(touched::add));
            if (!touched.isEmpty()) {
                promises.touch(touched);
            }
            promises.reached(batch.getLast().position());
            return true;
        }));
    }

    /**
     * Imported history owes nothing, and there may be millions of it. Who is to learn from it owes what they agreed.
     */
    private static Optional<IncidentId> touchedBy(LoggedEvent event) {
        if (event.isUnreadable()) {
            log.error("What {} changes in what is owed is not known: it cannot be read", event);
            return Optional.empty();
        }
        if (event.event().claim().isImported()) {
            return Optional.empty();
        }
        return switch (event.event()) {
            case IncidentEvent told -> Optional.of(told.incidentId()).filter(id -> Owed.dependsOn(told));
            case PostmortemEvent told -> Optional.of(told.incidentId());
            default -> Optional.empty();
        };
    }
}
