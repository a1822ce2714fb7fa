package dev.klaxon.command.incident;

import static dev.klaxon.domain.refusal.Code.MERGE_CYCLE;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.IncidentMerged;
import dev.klaxon.store.Append;
import dev.klaxon.store.Append.Reservation;
import dev.klaxon.store.Reservations;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * No incident is a part of itself, however many are merged at once.
 *
 * <p>Each part has a row that names its whole, changed in the append that merges it. Merges stand in one row of turns,
 * which are never given back: of two that looked at the same rows one is decided again.
 */
@Component
public class MergeRule {

    private static final String TURN = "merge-turn";

    private final Function<String, List<Reservation>> heldOfKind;
    private final ToLongFunction<String> countOfKind;

    @Autowired
    MergeRule(Reservations reservations) {
        this(reservations::of, reservations::countOf);
    }

    MergeRule(Function<String, List<Reservation>> heldOfKind, ToLongFunction<String> countOfKind) {
        this.heldOfKind = heldOfKind;
        this.countOfKind = countOfKind;
    }

    /** Whether an incident is the other one, or a part of it, directly or not. */
    public boolean leads(IncidentId from, IncidentId to) {
        Optional<String> next = Optional.of(from.toString());
        while (next.isPresent()) {
            if (next.get().equals(to.toString())) {
                return true;
            }
            next = heldOfKind.apply(kind(next.get())).stream().findFirst().map(Reservation::key);
        }
        return false;
    }

    /**
     * Moves the row along with the change.
     *
     * @throws CommandRejected {@code merge-cycle}
     */
    void follow(@Nullable IncidentState before, IncidentState after) {
        Optional<IncidentId> was = Optional.ofNullable(before).flatMap(MergeRule::whole);
        Optional<IncidentId> is = whole(after);
        if (was.equals(is)) {
            return;
        }
        String part = after.id().toString();
        was.ifPresent(whole -> Append.current().release(new Reservation(kind(part), whole.toString(), part)));
        is.ifPresent(whole -> {
            long turn = countOfKind.applyAsLong(TURN); // before the rows are looked at
            if (leads(whole, after.id())) {
                throw new CommandRejected(MERGE_CYCLE, "%s would be a part of itself".formatted(after.reference()));
            }
            Append.current().take(new Reservation(TURN, String.valueOf(turn + 1), part));
            Append.current().take(new Reservation(kind(part), whole.toString(), part));
        });
    }

    private static Optional<IncidentId> whole(IncidentState state) {
        return state.statusTrack().merge().map(IncidentMerged::into);
    }

    private static String kind(String part) {
        return "merge/" + part;
    }
}
