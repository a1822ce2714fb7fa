package dev.klaxon.domain.roster;

import dev.klaxon.events.Person;
import dev.klaxon.events.roster.RosterEvent;
import dev.klaxon.events.roster.RotationDefined;
import dev.klaxon.events.roster.RotationId;
import dev.klaxon.events.roster.ShiftOverridden;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One rotation as it was recorded.
 *
 * <p>What was recorded last holds: an override before the turns, of several overrides the last one, of several
 * definitions the last one that has begun.
 *
 * @param definitions in the order in which they were recorded, at least one
 * @param overrides in the order in which they were recorded
 */
public record Rotation(RotationId id, List<RotationDefined> definitions, List<ShiftOverridden> overrides) {

    public Rotation {
        definitions = List.copyOf(definitions);
        overrides = List.copyOf(overrides);
    }

    /** The rotation after an event; the first one defines it. */
    public static Rotation next(@Nullable Rotation before, RosterEvent event) {
        return switch (event) {
            case RotationDefined e ->
                before == null
                        ? new Rotation(e.rotationId(), List.of(e), List.of())
                        : new Rotation(before.id, and(before.definitions, e), before.overrides);
            case ShiftOverridden e -> {
                Rotation defined = Objects.requireNonNull(before, "An override of no rotation");
                yield new Rotation(defined.id, defined.definitions, and(defined.overrides, e));
            }
        };
    }

    /** The rotation that these events tell of; nothing where there are none. */
    public static Optional<Rotation> of(List<RosterEvent> events) {
        Rotation told = null;
        for (RosterEvent event : events) {
            told = next(told, event);
        }
        return Optional.ofNullable(told);
    }

    /** The newest definition, whether it has begun or not. */
    public RotationDefined definition() {
        return definitions.getLast();
    }

    /** How many events made it. */
    public long version() {
        return (long) definitions.size() + overrides.size();
    }

    /** Who is on call at an instant; nobody before the first start. */
    public Optional<Duty> onCall(Instant at) {
        Optional<Shifts.Shift> turn = turn(at);
        Person standby = turn.map(Shifts.Shift::secondary).orElse(null);
        for (int i = overrides.size() - 1; i >= 0; i--) {
            ShiftOverridden override = overrides.get(i);
            if (!override.from().isAfter(at) && override.to().isAfter(at)) {
                Duty whole = new Duty(override.person(), standby, override.from(), override.to(), true);
                return Optional.of(between(overrides.subList(i + 1, overrides.size()), whole, at));
            }
        }
        return turn.map(
                shift -> between(overrides, new Duty(shift.person(), standby, shift.from(), shift.until(), false), at));
    }

    /** The turn of the definition in force, cut off where a later one begins. */
    private Optional<Shifts.Shift> turn(Instant at) {
        Instant cut = Instant.MAX;
        for (RotationDefined definition : definitions.reversed()) {
            Shifts shifts = new Shifts(definition);
            Optional<Shifts.Shift> shift = shifts.at(at);
            if (shift.isPresent()) {
                Shifts.Shift whole = shift.get();
                return Optional.of(
                        new Shifts.Shift(whole.person(), whole.secondary(), whole.from(), earlier(whole.until(), cut)));
            }
            cut = earlier(cut, shifts.start());
        }
        return Optional.empty();
    }

    /** The part of a duty around an instant that none of these overrides takes. */
    private static Duty between(List<ShiftOverridden> stronger, Duty whole, Instant at) {
        Instant from = stronger.stream()
                .map(ShiftOverridden::to)
                .filter(to -> !to.isAfter(at) && to.isAfter(whole.from()))
                .max(Instant::compareTo)
                .orElse(whole.from());
        Instant until = stronger.stream()
                .map(ShiftOverridden::from)
                .filter(start -> start.isAfter(at) && start.isBefore(whole.until()))
                .min(Instant::compareTo)
                .orElse(whole.until());
        return new Duty(whole.person(), whole.secondary(), from, until, whole.overridden());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static <T> List<T> and(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
