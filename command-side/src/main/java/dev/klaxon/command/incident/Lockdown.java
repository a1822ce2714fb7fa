package dev.klaxon.command.incident;

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
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What goes with data exposure in the same append: people are asked in, reading is restricted, evidence is held. */
public final class Lockdown {

    private Lockdown() {}

    /** The reason where the severity is the reason. */
    public static Text reason(Severity severity) {
        return Text.of(severity.label());
    }

    /** The roles that the policy asks for and that nobody holds. */
    public static List<IncidentEvent> requests(
            IncidentId id, Policy policy, Set<Role> held, @Nullable Text reason, Claim claim) {
        return policy.roles().requestedOnLockdown().stream()
                .filter(role -> !held.contains(role))
                .<IncidentEvent>map(role -> new RoleRequested(id, role, reason, claim))
                .toList();
    }

    /** Restriction and hold. */
    public static List<IncidentEvent> restriction(IncidentId id, HoldId holdId, @Nullable Text reason, Claim claim) {
        return List.of(new IncidentRestricted(id, reason, claim), new EvidenceHoldPlaced(id, holdId, reason, claim));
    }
}
