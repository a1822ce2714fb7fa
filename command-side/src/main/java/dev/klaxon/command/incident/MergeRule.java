package dev.klaxon.command.incident;

import static dev.klaxon.domain.refusal.Code.MERGE_CYCLE;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.IncidentMerged;
import dev.klaxon.store.Append.Reservation;
import dev.klaxon.store.Reservations;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

    private static final String TURN = "merge-order";

    private final Function<String, List<Reservation>> heldOfKind;
    private final Function<String, Optional<String>> highestOfKind;

    @Autowired
    MergeRule(Reservations reservations) {
        this(reservations::of, reservations::highest);
    }

    MergeRule(Function<String, List<Reservation>> heldOfKind, Function<String, Optional<String>> highestOfKind) {
        this.heldOfKind = heldOfKind;
        this.highestOfKind = highestOfKind;
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
     * What moves the row along with the change.
     *
     * @throws CommandRejected {@code merge-cycle}
     */
    Decision<IncidentEvent> follow(@Nullable IncidentState before, IncidentState after) {
        Optional<IncidentId> was = Optional.ofNullable(before).flatMap(MergeRule::whole);
        Optional<IncidentId> is = whole(after);
        if (was.equals(is)) {
            return Decision.none();
        }
        String part = after.id().toString();
        List<Reservation> given = was.stream()
                .map(whole -> new Reservation(kind(part), whole.toString(), part))
                .toList();
        return is.map(whole -> take(whole, after)).orElseGet(Decision::none).releasing(given);
    }

    private Decision<IncidentEvent> take(IncidentId whole, IncidentState after) {
        String part = after.id().toString();
        String turn = nextTurn(); // before the rows are looked at
        if (leads(whole, after.id())) {
            throw new CommandRejected(MERGE_CYCLE, "%s would be a part of itself".formatted(after.reference()));
        }
        return Decision.<IncidentEvent>none()
                .taking(new Reservation(TURN, turn, part))
                .taking(new Reservation(kind(part), whole.toString(), part));
    }

    /** All of one length, so that the highest number is the last in the order of the keys. */
    private String nextTurn() {
        long last = highestOfKind.apply(TURN).map(Long::parseLong).orElse(0L);
        return "%019d".formatted(last + 1);
    }

    private static Optional<IncidentId> whole(IncidentState state) {
        return state.statusTrack().merge().map(IncidentMerged::into);
    }

    private static String kind(String part) {
        return "merge/" + part;
    }
}
