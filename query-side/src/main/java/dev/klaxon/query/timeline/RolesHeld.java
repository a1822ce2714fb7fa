package dev.klaxon.query.timeline;

import dev.klaxon.domain.incident.Filed;
import dev.klaxon.domain.incident.History;
import dev.klaxon.domain.incident.RoleBoard;
import dev.klaxon.events.Person;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who held which role when, over one incident. Made when asked, so that a late change of roles reaches every line. */
final class RolesHeld {

    private final List<Stretch> stretches = new ArrayList<>();

    RolesHeld(RoleBoard board) {
        List<Filed<IncidentEvent>> changes = board.changes().entries();
        for (int i = 0; i < changes.size(); i++) {
            RoleBoard until = new RoleBoard(new History<>(changes.subList(0, i + 1)));
            stretches.add(new Stretch(changes.get(i).at(), firstRoles(until.holders())));
        }
    }

    private record Stretch(Instant from, Map<String, Role> roles) {}

    /** The role that the person held at that instant, or gave up at it; null where there was none. */
    @Nullable
    Role roleOf(String personId, Instant at) {
        Role held = null;
        for (Stretch stretch : stretches) {
            if (stretch.from().isAfter(at)) {
                break;
            }
            Role then = stretch.roles().get(personId);
            if (then != null || stretch.from().isBefore(at)) {
                held = then;
            }
        }
        return held;
    }

    private static Map<String, Role> firstRoles(Map<Role, List<Person>> holders) {
        Map<String, Role> roles = new HashMap<>();
        holders.forEach((role, people) -> people.forEach(
                person -> roles.merge(person.id(), role, (one, other) -> one.compareTo(other) <= 0 ? one : other)));
        return roles;
    }
}
