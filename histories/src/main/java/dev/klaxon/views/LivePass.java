package dev.klaxon.views;

import dev.klaxon.store.LogReader;
import dev.klaxon.store.LoggedEvent;
import dev.klaxon.store.Position;
import dev.klaxon.views.ViewRegister.State;
import dev.klaxon.views.ViewRegister.Tables;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps the views that answer up to date: a batch of events into all of them in one transaction, with their positions.
 *
 * <p>Those that stand behind the others are brought up to them first; from there on they go together.
 */
final class LivePass {

    private static final int AT_ONCE = 500;

    private final ViewRegister register;
    private final Projector projector;
    private final LogReader log;
    private final TransactionOperations transactions;
    private final Commits commits;

    LivePass(
            ViewRegister register,
            Projector projector,
            LogReader log,
            TransactionOperations transactions,
            Commits commits) {
        this.register = register;
        this.projector = projector;
        this.log = log;
        this.transactions = transactions;
        this.commits = commits;
    }

    /** Writes one batch; whether there may be more to write at once. */
    boolean turn() {
        try {
            boolean more = Boolean.TRUE.equals(transactions.execute(transaction -> {
                List<Tables> taken = register.take(State.LIVE);
                if (taken.isEmpty()) {
                    return false;
                }
                Position lowest = taken.stream()
                        .map(Tables::position)
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
                List<Tables> group = taken.stream()
                        .filter(tables -> tables.position().equals(lowest))
                        .toList();
                @Nullable
                Position others = taken.stream()
                        .map(Tables::position)
                        .filter(position -> position.isAfter(lowest))
                        .min(Comparator.naturalOrder())
                        .orElse(null);
                List<LoggedEvent> events = log.between(lowest, others == null ? Position.END : others, AT_ONCE);
                List<String> schemas = group.stream().map(Tables::schema).toList();
                if (events.isEmpty()) {
                    if (others != null) {
                        register.reached(schemas, others, 0);
                    }
                    return others != null;
                }
                projector.write(group, events, lowest, transaction);
                register.reached(schemas, events.getLast().position(), events.size());
                return true;
            }));
            projector.committed();
            if (more) {
                commits.happened();
            }
            return more;
        } catch (RuntimeException e) {
            if (projector.failed(e)) {
                return true;
            }
            throw e;
        }
    }
}
