package dev.klaxon.query.views;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** What a projector gathers over a batch of events and writes once, just before the batch commits. */
public final class Gathered {

    private Gathered() {}

    /**
     * The gathering of the batch being handled on this thread.
     *
     * @param view whose it is
     * @param empty makes it with the first event
     * @param write stores it, in the transaction of the view's token
     */
    public static <T> T of(String view, Supplier<T> empty, Consumer<T> write) {
        UnitOfWork<?> batch = CurrentUnitOfWork.get();
        return batch.root().getOrComputeResource(Gathered.class.getName() + view, key -> {
            T gathered = empty.get();
            batch.onPrepareCommit(ending -> write.accept(gathered));
            return gathered;
        });
    }
}
