package dev.klaxon.views;

import dev.klaxon.histories.Folding;
import dev.klaxon.histories.Streams;
import dev.klaxon.store.LoggedEvent;
import dev.klaxon.store.Position;
import dev.klaxon.views.ViewRegister.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionStatus;

/**
 * Brings batches of events into views that stand at the same position, in the transaction of its caller.
 *
 * <p>What a view cannot take is parked with all later events of the same record; the rest goes on. That costs a
 * savepoint for each view and event, so a batch is tried without first.
 */
final class Projector {

    private final JdbcClient jdbc;
    private final ViewRegister register;
    private final Parking parking;
    private final Map<Folding<?>, Folds<?>> folds = new HashMap<>();
    private boolean careful;
    private Runnable afterwards = () -> {};

    Projector(JdbcClient jdbc, ViewRegister register, Parking parking) {
        this.jdbc = jdbc;
        this.register = register;
        this.parking = parking;
    }

    /** Writes what the events change in views that have read up to the position before them. */
    void write(List<Tables> group, List<LoggedEvent> events, Position before, TransactionStatus transaction) {
        register.useSchemas(group.stream().map(Tables::schema).toList());
        Map<Folding<?>, List<Tables>> byFolding = new HashMap<>();
        group.forEach(tables -> byFolding
                .computeIfAbsent(tables.view().folding(), key -> new ArrayList<>())
                .add(tables));
        List<Runnable> keep = new ArrayList<>();
        byFolding.forEach((folding, views) -> keep.add(writeOf(folding, views, events, before, transaction)));
        events.stream()
                .filter(event -> !Streams.isKnown(event.streamType()))
                .forEach(event -> group.forEach(tables -> parking.park(
                        tables,
                        event.stream(),
                        event,
                        new Causes.OutOfPlace("No view knows streams like " + event.stream()))));
        afterwards = () -> keep.forEach(Runnable::run);
    }

    /** The batch is written. */
    void committed() {
        afterwards.run();
        afterwards = () -> {};
        careful = false;
    }

    /**
     * The batch was not written: the next try tells apart what of it cannot be taken.
     *
     * @return whether a next try may do better at once
     */
    boolean failed(RuntimeException failure) {
        afterwards = () -> {};
        folds.values().forEach(Folds::forget);
        boolean first = !careful;
        careful = !Causes.isOfTheStore(failure);
        return careful && first;
    }

    private <S> Runnable writeOf(
            Folding<S> folding,
            List<Tables> views,
            List<LoggedEvent> events,
            Position before,
            TransactionStatus transaction) {
        @SuppressWarnings("unchecked") // a folding's folds are of its records
        Folds<S> known = (Folds<S>) folds.computeIfAbsent(folding, key -> new Folds<>(folding));
        Folds.Batch<S> batch = known.fold(events, before, careful);
        for (Tables tables : views) {
            @SuppressWarnings("unchecked") // the view has this folding
            View<S> view = (View<S>) tables.view();
            write(view, tables, batch, transaction);
        }
        return () -> known.keep(batch.changes());
    }

    private <S> void write(View<S> view, Tables tables, Folds.Batch<S> batch, TransactionStatus transaction) {
        Set<String> parked = new HashSet<>(tables.parked());
        RowWriter writer = new RowWriter(jdbc, view.tables());
        if (careful) {
            batch.changes().forEach(change -> applyOrPark(view, tables, change, parked, writer, transaction));
        } else {
            apply(view, tables, batch.changes(), parked, writer);
        }
        batch.unfolded()
                .forEach(event -> parking.park(
                        tables, event.subject(), event.event(), parked.add(event.subject()) ? event.cause() : null));
    }

    private <S> void apply(View<S> view, Tables tables, List<Change<S>> changes, Set<String> parked, RowWriter writer) {
        List<Change<S>> taken = new ArrayList<>();
        for (Change<S> change : changes) {
            if (parked.contains(change.subject())) {
                change.events().forEach(event -> parking.park(tables, change.subject(), event, null));
            } else {
                taken.add(change);
            }
        }
        if (!taken.isEmpty()) {
            view.apply(taken, writer);
        }
    }

    /** The change is that of one event. */
    private <S> void applyOrPark(
            View<S> view,
            Tables tables,
            Change<S> change,
            Set<String> parked,
            RowWriter writer,
            TransactionStatus transaction) {
        RuntimeException failure = null;
        if (!parked.contains(change.subject())) {
            Object savepoint = transaction.createSavepoint();
            failure = tryToApply(view, change, writer);
            if (failure == null) {
                transaction.releaseSavepoint(savepoint);
                return;
            }
            transaction.rollbackToSavepoint(savepoint);
            parked.add(change.subject());
        }
        parking.park(tables, change.subject(), change.events().getFirst(), failure);
    }

    private static <S> @Nullable RuntimeException tryToApply(View<S> view, Change<S> change, RowWriter writer) {
        try {
            view.apply(List.of(change), writer);
            return null;
        } catch (RuntimeException e) {
            if (Causes.isOfTheStore(e)) {
                throw e;
            }
            return e;
        }
    }
}
