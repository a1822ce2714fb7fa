package dev.klaxon.domain.policy;

import static dev.klaxon.domain.refusal.WarningCode.ROLES_MISSING;
import static java.util.stream.Collectors.joining;

import dev.klaxon.domain.refusal.Warning;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.policy.PolicyDocument.RoleDuties;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which roles an incident needs, when, and what a severity sets off by itself. */
public final class RoleRules {

    private final RoleDuties duties;

    RoleRules(RoleDuties duties) {
        this.duties = duties;
    }

    /** The roles to be named within {@link #namedWithin} of the declaration. */
    public List<Role> namedFirst() {
        return duties.namedFirst();
    }

    /** From declaration to the naming of the first roles. */
    public Duration namedWithin() {
        return Duration.ofMinutes(duties.namedWithinMinutes());
    }

    /** The roles that are wanted before the first external update and that nobody holds. */
    public List<Role> missingCore(Collection<Role> held) {
        return duties.core().stream().filter(role -> !held.contains(role)).toList();
    }

    /** What to say of a first external update while these roles are held. */
    public Optional<Warning> warnBeforeFirstUpdate(Collection<Role> held) {
        List<Role> missing = missingCore(held);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Warning(
                        ROLES_MISSING,
                        "Nobody holds: " + missing.stream().map(Role::title).collect(joining(", "))));
    }

    /** Whether the severity restricts the incident and holds its evidence in the same append. */
    public boolean locksDown(Severity severity) {
        return duties.lockdownOn().contains(severity);
    }

    /** The roles that the severity asks for in the same append. */
    public List<Role> requestedOn(Severity severity) {
        return locksDown(severity) ? duties.requestedOnLockdown() : List.of();
    }

    /** The roles that a lockdown asks for, whatever brought it about. */
    public List<Role> requestedOnLockdown() {
        return duties.requestedOnLockdown();
    }

    /** Whether a person commands at most one open incident of these severities. */
    public boolean bindsCommander(Severity severity) {
        return duties.oneCommanderFor().contains(severity);
    }
}
