package dev.klaxon.command.incident;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What goes with data exposure in the same append: people are asked in, reading is restricted, evidence is held.
 *
 * <p>Each part is skipped where it stands already.
 *
 * @param present roles that are held or asked for
 * @param liftedAt when the last restriction ended; null where none did
 */
public record Lockdown(
        IncidentId incidentId,
        Set<Role> present,
        boolean restricted,
        boolean held,
        @Nullable Instant liftedAt) {

    /** Of an incident that is only being declared. */
    public static Lockdown fresh(IncidentId incidentId) {
        return new Lockdown(incidentId, Set.of(), false, false, null);
    }

    /** Of an incident as it stands. */
    public static Lockdown of(IncidentState state) {
        Set<Role> present = EnumSet.noneOf(Role.class);
        present.addAll(state.roles().holders().keySet());
        state.roles().requests().events().map(RoleRequested::role).forEach(present::add);
        return new Lockdown(
                state.id(),
                present,
                state.isRestricted(),
                !state.exhibits().holds().isEmpty(),
                state.discretion().lastLifted().orElse(null));
    }

    /** Why, where the severity is the reason. */
    public static Text reason(Severity severity) {
        return Text.of(severity.label());
    }

    /** All of it, where the severity calls for it. */
    public Decision<IncidentEvent> wherever(Severity severity, Policy policy, Moment moment) {
        if (!policy.roles().locksDown(severity)) {
            return Decision.none();
        }
        Text reason = reason(severity);
        List<IncidentEvent> events = new ArrayList<>(requests(policy, reason, moment.claim()));
        events.addAll(seal(new HoldId(moment.id("hold")), reason, moment.claim()));
        return Decision.of(events);
    }

    /** Asks for the roles that the policy wants then. */
    public List<IncidentEvent> requests(Policy policy, @Nullable Text reason, Claim claim) {
        return policy.roles().requestedOnLockdown().stream()
                .filter(role -> !present.contains(role))
                .<IncidentEvent>map(role -> new RoleRequested(incidentId, role, reason, null, claim))
                .toList();
    }

    /** Restricts and holds. */
    public List<IncidentEvent> seal(HoldId holdId, @Nullable Text reason, Claim claim) {
        List<IncidentEvent> events = new ArrayList<>();
        if (!restricted) {
            events.add(new IncidentRestricted(incidentId, reason, afterLifting(claim)));
        }
        if (!held) {
            events.add(new EvidenceHoldPlaced(incidentId, holdId, reason, claim));
        }
        return events;
    }

    /** A severity of a time before a restriction ended would be told too late to protect; it restricts since then. */
    private Claim afterLifting(Claim claim) {
        return liftedAt == null || !claim.occurredAt().isBefore(liftedAt)
                ? claim
                : new Claim(claim.actor(), liftedAt, claim.precision(), claim.imported());
    }
}
