package dev.klaxon.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * What one command writes beside its events, in the same statement, and where its events came to stand.
 *
 * <p>It lives in the unit of work: handlers add to it, the engine writes it and fills in the position.
 */
public final class Append {

    private static final String RESOURCE = Append.class.getName();

    private final List<Reservation> taken = new ArrayList<>();
    private final List<Reservation> released = new ArrayList<>();
    private @Nullable Function<List<? extends EventMessage<?>>, @Nullable Receipt> receipt;
    private @Nullable Position position;

    /** The append of the command being handled on this thread. */
    public static Append current() {
        return of(CurrentUnitOfWork.get());
    }

    /** The append of a unit of work; nested units share that of their root. */
    public static Append of(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getOrComputeResource(RESOURCE, key -> new Append());
    }

    /** Takes a key that nobody else may hold; a conflict throws {@link ReservationTaken} at the append. */
    public void take(Reservation reservation) {
        taken.add(reservation);
    }

    /** Gives a key back. */
    public void release(Reservation reservation) {
        released.add(reservation);
    }

    /** Remembers the answer, if there is one; it is made from the events just before they are written. */
    public void receipt(Function<List<? extends EventMessage<?>>, @Nullable Receipt> receipt) {
        this.receipt = receipt;
    }

    /** Where the last event came to stand; null until then, and where the command made none. */
    public @Nullable Position position() {
        return position;
    }

    List<Reservation> taken() {
        return taken;
    }

    List<Reservation> released() {
        return released;
    }

    @Nullable
    Receipt receiptFor(List<? extends EventMessage<?>> events) {
        return receipt == null ? null : receipt.apply(events);
    }

    void appendedAt(Position last) {
        this.position = Objects.requireNonNull(last);
    }

    /**
     * A key of a rule that reaches across streams.
     *
     * @param kind the rule
     * @param owner who holds it, usually an incident
     */
    public record Reservation(String kind, String key, String owner) {}
}
