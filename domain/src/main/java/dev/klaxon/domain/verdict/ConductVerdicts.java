package dev.klaxon.domain.verdict;

import static java.util.stream.Collectors.joining;

import dev.klaxon.domain.incident.Filed;
import dev.klaxon.domain.incident.History;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.incident.RoleBoard;
import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EvidenceAttached;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.RoleAssigned;
import dev.klaxon.events.incident.RoleHandedOver;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.incident.UpdatePublished;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Judges the rules that no clock is in: who was there, who allowed it, what was shown. */
final class ConductVerdicts {

    private final Case incident;
    private final IncidentState state;

    private ConductVerdicts(Case incident) {
        this.incident = incident;
        this.state = incident.state();
    }

    static List<Verdict> of(Case incident) {
        ConductVerdicts judged = new ConductVerdicts(incident);
        return List.of(judged.coreRoles(), judged.oneCommander(), judged.commitments(), judged.evidence());
    }

    private Verdict coreRoles() {
        List<Role> core = incident.policy().roles().missingCore(Set.of());
        Optional<Filed<UpdatePublished>> first = state.communication().firstExternal();
        boolean nobodyKnown = incident.isImported() && state.roles().changes().isEmpty();
        if (core.isEmpty() || nobodyKnown) {
            return incident.notApplicable(Rule.CORE_ROLES_BEFORE_FIRST_UPDATE);
        }
        Measured limit = Measured.of(names(core));
        if (first.isEmpty()) {
            Outcome outcome = state.isOpen() ? Outcome.PENDING : Outcome.NOT_APPLICABLE;
            return incident.verdict(Rule.CORE_ROLES_BEFORE_FIRST_UPDATE, outcome, limit, null, List.of());
        }
        Set<Role> held = rolesAt(first.get()).holders().keySet();
        return incident.verdict(
                Rule.CORE_ROLES_BEFORE_FIRST_UPDATE,
                incident.policy().roles().missingCore(held).isEmpty() ? Outcome.KEPT : Outcome.MISSED,
                limit,
                Measured.of(names(core.stream().filter(held::contains).toList())),
                List.of(first.get().eventId()));
    }

    /** That a commander has no other incident is decided where it is named; only the way out leaves a trace here. */
    private Verdict oneCommander() {
        List<Filed<IncidentEvent>> named = state.roles().changes().entries().stream()
                .filter(change -> names(change.event(), Role.INCIDENT_COMMANDER))
                .toList();
        boolean binds = state.triage()
                .severities()
                .events()
                .anyMatch(given -> incident.policy().roles().bindsCommander(given.severity()));
        if (named.isEmpty() || !binds) {
            return incident.notApplicable(Rule.ONE_COMMANDER);
        }
        List<Filed<IncidentEvent>> overridden = named.stream()
                .filter(change -> overrideReason(change.event()) != null)
                .toList();
        return incident.verdict(
                Rule.ONE_COMMANDER,
                overridden.isEmpty() ? Outcome.KEPT : Outcome.MISSED,
                Measured.of("one incident at a time"),
                overridden.isEmpty() ? null : Measured.of("overridden"),
                ids(overridden.isEmpty() ? named : overridden));
    }

    private Verdict commitments() {
        List<Filed<UpdatePublished>> committing = state.communication()
                .updates()
                .where(update -> update.eta() != null || !update.commitments().isEmpty())
                .entries();
        boolean nobodyKnown = incident.isImported() && state.roles().changes().isEmpty();
        if (committing.isEmpty() || nobodyKnown) {
            return incident.notApplicable(Rule.COMMITMENTS_APPROVED);
        }
        List<Filed<UpdatePublished>> without =
                committing.stream().filter(update -> !isAllowed(update)).toList();
        return incident.verdict(
                Rule.COMMITMENTS_APPROVED,
                without.isEmpty() ? Outcome.KEPT : Outcome.MISSED,
                Measured.of("by the Incident Commander, or approved"),
                without.isEmpty() ? null : Measured.of("%d without approval".formatted(without.size())),
                ids(without.isEmpty() ? committing : without));
    }

    private boolean isAllowed(Filed<UpdatePublished> update) {
        String publisher = update.event().claim().author().id();
        return update.event().approvalId() != null
                || rolesAt(update)
                        .holder(Role.INCIDENT_COMMANDER)
                        .map(Person::id)
                        .filter(publisher::equals)
                        .isPresent();
    }

    private Verdict evidence() {
        Severity severity = state.severity().orElse(null);
        History<EvidenceAttached> counting = state.exhibits().counting();
        if (severity == null || !incident.policy().evidence().appliesTo(severity)) {
            return incident.notApplicable(Rule.EVIDENCE_COMPLETE);
        }
        var missing = incident.policy()
                .evidence()
                .missing(counting.events().map(EvidenceAttached::kind).toList());
        Measured actual = missing.isEmpty()
                ? Measured.of("complete")
                : Measured.of("missing "
                        + missing.stream()
                                .map(item -> item.stream().map(Enum::name).collect(joining(" or ")))
                                .collect(joining(", ")));
        return incident.verdict(
                Rule.EVIDENCE_COMPLETE,
                missing.isEmpty() ? Outcome.KEPT : incomplete(),
                Measured.of("the checklist"),
                actual,
                ids(counting.entries()));
    }

    /** A resolved incident still takes evidence, a closed one does not. */
    private Outcome incomplete() {
        if (incident.isImported() || incident.isDropped()) {
            return Outcome.NOT_APPLICABLE;
        }
        return state.status() == Status.CLOSED ? Outcome.MISSED : Outcome.PENDING;
    }

    private RoleBoard rolesAt(Filed<?> place) {
        return new RoleBoard(new History<>(state.roles().changes().entries().stream()
                .filter(change -> place.order().isAfter(change.order()))
                .toList()));
    }

    private static boolean names(IncidentEvent change, Role role) {
        return switch (change) {
            case RoleAssigned e -> e.role() == role;
            case RoleHandedOver e -> e.role() == role;
            default -> false;
        };
    }

    private static @Nullable Text overrideReason(IncidentEvent change) {
        return switch (change) {
            case RoleAssigned e -> e.overrideReason();
            case RoleHandedOver e -> e.overrideReason();
            default -> null;
        };
    }

    private static String names(Collection<Role> roles) {
        return roles.stream().map(Role::name).collect(joining(", "));
    }

    private static <E extends IncidentEvent> List<UUID> ids(List<Filed<E>> entries) {
        return entries.stream().map(Filed::eventId).toList();
    }
}
