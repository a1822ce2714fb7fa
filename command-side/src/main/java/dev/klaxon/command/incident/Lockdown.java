package dev.klaxon.command.incident;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EvidenceHoldPlaced;
import dev.klaxon.events.incident.HoldId;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.IncidentRestricted;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.RoleRequested;
import dev.klaxon.events.incident.Severity;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What goes with data exposure in the same append: people are asked in, reading is restricted, evidence is held.
 *
 * <p>Each part is skipped where it stands already.
 *
 * @param present roles that are held or asked for
 */
public record Lockdown(IncidentId incidentId, Set<Role> present, boolean restricted, boolean held) {

    /** Of an incident that is only being declared. */
    public static Lockdown fresh(IncidentId incidentId) {
        return new Lockdown(incidentId, Set.of(), false, false);
    }

    /** Of an incident as it stands. */
    public static Lockdown of(IncidentState state) {
        Set<Role> present = EnumSet.noneOf(Role.class);
        present.addAll(state.roles().holders().keySet());
        state.roles().requests().events().map(RoleRequested::role).forEach(present::add);
        return new Lockdown(
                state.id(), present, state.isRestricted(), !state.work().holds().isEmpty());
    }

    /** Asks for the roles that the severity needs. */
    public List<IncidentEvent> requests(Severity severity, Policy policy, Claim claim) {
        Text reason = Text.of(severity.label());
        return policy.roles().requestedOn(severity).stream()
                .filter(role -> !present.contains(role))
                .<IncidentEvent>map(role -> new RoleRequested(incidentId, role, reason, claim))
                .toList();
    }

    /** Restricts and holds, where the severity demands it. */
    public List<IncidentEvent> seal(Severity severity, Policy policy, HoldId holdId, Claim claim) {
        if (!policy.roles().locksDown(severity)) {
            return List.of();
        }
        Text reason = Text.of(severity.label());
        return Stream.concat(
                        restriction(reason, claim).stream(),
                        held
                                ? Stream.<IncidentEvent>empty()
                                : Stream.of(new EvidenceHoldPlaced(incidentId, holdId, reason, claim)))
                .toList();
    }

    /** Restricts alone. */
    public List<IncidentEvent> restriction(@Nullable Text reason, Claim claim) {
        return restricted ? List.of() : List.of(new IncidentRestricted(incidentId, reason, claim));
    }
}
