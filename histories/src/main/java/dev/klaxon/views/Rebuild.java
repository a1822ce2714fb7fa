package dev.klaxon.views;

import dev.klaxon.store.LogReader;
import dev.klaxon.store.LoggedEvent;
import dev.klaxon.store.Position;
import dev.klaxon.views.ViewRegister.State;
import dev.klaxon.views.ViewRegister.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes tables of views anew beside those that answer, one batch a transaction, so that it goes on where it stood
 * whatever is killed. Once it has caught up the new tables take the place of the old ones in one row.
 */
final class Rebuild {

    private static final Logger log = LoggerFactory.getLogger(Rebuild.class);

    private static final int AT_ONCE = 500;

    private final ViewRegister register;
    private final Supplier<Projector> projectors;
    private final LogReader events;
    private final TransactionOperations transactions;
    private final Commits commits;
    private final Map<String, Projector> working = new HashMap<>();

    Rebuild(
            ViewRegister register,
            Supplier<Projector> projectors,
            LogReader events,
            TransactionOperations transactions,
            Commits commits) {
        this.register = register;
        this.projectors = projectors;
        this.events = events;
        this.transactions = transactions;
        this.commits = commits;
    }

    /** Writes one batch for each view that is being made; whether there may be more to write at once. */
    boolean turn() {
        List<Tables> building = List.copyOf(register.each(State.BUILDING).values());
        boolean more = false;
        for (Tables tables : building) {
            more |= turn(tables.schema());
        }
        return more;
    }

    private boolean turn(String schema) {
        Projector projector = working.computeIfAbsent(schema, key -> projectors.get());
        try {
            boolean more =
                    Boolean.TRUE.equals(transactions.execute(transaction -> register.take(State.BUILDING).stream()
                            .filter(tables -> tables.schema().equals(schema))
                            .findFirst()
                            .map(tables -> write(tables, projector, transaction))
                            .orElse(false)));
            projector.committed();
            return more;
        } catch (RuntimeException e) {
            if (projector.failed(e)) {
                return true;
            }
            throw e;
        }
    }

    private boolean write(Tables tables, Projector projector, TransactionStatus transaction) {
        Position reached = batch(tables, null, projector, transaction);
        if (reached != null) {
            return true;
        }
        finish(tables, projector, transaction);
        return false;
    }

    /** What is left is what the living tables have meanwhile got; they wait while it is written. */
    private void finish(Tables built, Projector projector, TransactionStatus transaction) {
        @Nullable Tables living = register.each(State.LIVE).get(built.view().name());
        if (living != null) {
            Position end = register.await(living.schema()).orElseThrow().position();
            Tables tables = built;
            Position reached = tables.position();
            while (reached != null && end.isAfter(reached)) {
                reached = batch(tables, end, projector, transaction);
                projector.committed();
                tables = register.await(built.schema()).orElseThrow();
            }
            register.reached(List.of(built.schema()), end.isAfter(built.position()) ? end : built.position(), 0);
        }
        register.swap(living == null ? null : living.schema(), built.schema());
        working.remove(built.schema());
        commits.happened();
        log.info("View {} was made anew and answers from now on", built.view().name());
    }

    private @Nullable Position batch(
            Tables tables, @Nullable Position end, Projector projector, TransactionStatus transaction) {
        List<LoggedEvent> some = events.between(tables.position(), end == null ? Position.END : end, AT_ONCE);
        if (some.isEmpty()) {
            return null;
        }
        Position last = some.getLast().position();
        projector.write(List.of(tables), some, tables.position(), transaction);
        register.reached(List.of(tables.schema()), last, some.size());
        return last;
    }
}
