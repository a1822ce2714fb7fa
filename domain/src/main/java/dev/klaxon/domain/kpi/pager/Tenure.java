package dev.klaxon.domain.kpi.pager;

import dev.klaxon.domain.incident.BusinessOrder;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.incident.RoleBoard;
import dev.klaxon.domain.incident.StatusTrack;
import dev.klaxon.events.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which a person held a role in one incident while it was open; several roles at once are one.
 *
 * @param to null while it goes on
 */
public record Tenure(Person person, Instant from, @Nullable Instant to) {

    /** From here on these people hold a role, or the incident is open or not. */
    private record Turn(BusinessOrder order, RoleBoard.@Nullable Assignments roles, StatusTrack.@Nullable Step step) {}

    /** All that have a length, of each person in order; a reopening begins a new one for whoever still holds a role. */
    public static List<Tenure> of(IncidentState state) {
        List<Turn> turns = new ArrayList<>();
        state.roles().course().forEach(roles -> turns.add(new Turn(roles.since(), roles, null)));
        state.statusTrack().steps().forEach(step -> turns.add(new Turn(step.order(), null, step)));
        turns.sort(Comparator.comparing(Turn::order));
        Fold fold = new Fold();
        turns.forEach(fold::on);
        return fold.all();
    }

    private static final class Fold {

        private final List<Tenure> ended = new ArrayList<>();
        private final Map<Person, Instant> running = new LinkedHashMap<>();
        private Set<Person> holders = Set.of();
        private boolean open = true;

        void on(Turn turn) {
            if (turn.roles() != null) {
                holders = new LinkedHashSet<>();
                turn.roles().holders().values().forEach(holders::addAll);
            }
            if (turn.step() != null) {
                open = turn.step().to().isOpen();
            }
            Instant at = turn.order().occurredAt();
            Set<Person> on = open ? holders : Set.of();
            List<Person> gone = running.keySet().stream()
                    .filter(person -> !on.contains(person))
                    .toList();
            gone.forEach(person -> end(person, at));
            on.forEach(person -> begin(person, at));
        }

        List<Tenure> all() {
            List<Tenure> all = new ArrayList<>(ended);
            running.forEach((person, from) -> all.add(new Tenure(person, from, null)));
            return all;
        }

        private void begin(Person person, Instant at) {
            if (running.containsKey(person)) {
                return;
            }
            Tenure before = ended.stream()
                    .filter(each -> each.person().equals(person) && at.equals(each.to()))
                    .findFirst()
                    .orElse(null);
            ended.remove(before);
            running.put(person, before == null ? at : before.from());
        }

        private void end(Person person, Instant at) {
            Instant from = running.remove(person);
            if (from != null && from.isBefore(at)) {
                ended.add(new Tenure(person, from, at));
            }
        }
    }
}
