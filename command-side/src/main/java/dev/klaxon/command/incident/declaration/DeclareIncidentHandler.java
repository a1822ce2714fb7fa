package dev.klaxon.command.incident.declaration;

import static dev.klaxon.domain.refusal.Code.DUPLICATE_EXTERNAL_KEY;
import static dev.klaxon.domain.refusal.Code.TIME_IN_FUTURE;

import dev.klaxon.command.desk.CommandCall;
import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.command.incident.Lockdown;
import dev.klaxon.command.incident.OneCurrency;
import dev.klaxon.command.policy.PolicyBook;
import dev.klaxon.command.roster.Rotations;
import dev.klaxon.domain.policy.FirstSeverity;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.Warning;
import dev.klaxon.domain.refusal.WarningCode;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Certainty;
import dev.klaxon.events.incident.ChannelOpened;
import dev.klaxon.events.incident.Impact;
import dev.klaxon.events.incident.ImpactAssessed;
import dev.klaxon.events.incident.IncidentDeclared;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.RoleAssigned;
import dev.klaxon.events.incident.RoleRequested;
import dev.klaxon.events.incident.SeverityAssigned;
import dev.klaxon.store.Append;
import dev.klaxon.store.Append.Reservation;
import dev.klaxon.store.Reservations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Begins an incident: its severity is the policy's recommendation unless a person chose another with a rationale. Where
 * nobody is named to command it, whoever is on call is asked to.
 */
@Component
final class DeclareIncidentHandler {

    private static final Text ON_CALL = Text.of("On call");

    private final Incidents incidents;
    private final PolicyBook policies;
    private final Rotations rotations;
    private final Reservations reservations;

    DeclareIncidentHandler(Incidents incidents, PolicyBook policies, Rotations rotations, Reservations reservations) {
        this.incidents = incidents;
        this.policies = policies;
        this.rotations = rotations;
        this.reservations = reservations;
    }

    @CommandHandler
    void handle(DeclareIncident command, Claim claim) {
        Decision<IncidentEvent> decision = decide(
                command,
                policies.current(),
                this::commanderOnCall,
                claim,
                CommandCall.current().now());
        Append.current()
                .take(new Reservation(
                        Incidents.REFERENCE,
                        command.reference(),
                        command.incidentId().toString()));
        if (command.externalKey() != null) {
            reserveExternalKey(command, command.externalKey());
        }
        incidents.declare(command.incidentId(), decision);
    }

    /** The whole rule for one incident, free of Axon, Spring and time. */
    static Decision<IncidentEvent> decide(
            DeclareIncident command,
            Policy policy,
            Function<Instant, Optional<Person>> commanderOnCall,
            Claim claim,
            Instant now) {
        requirePast(command.detectedAt(), "detectedAt", now);
        requirePast(command.startedAt(), "startedAt", now);
        if (!claim.isImported()) {
            requireCurrency(command);
        }
        Impact impact = Objects.requireNonNullElse(command.impact(), Impact.UNKNOWN);
        FirstSeverity first = severity(command, impact, policy, claim);
        boolean bySeverity = policy.roles().locksDown(first.severity());
        boolean lockedDown = bySeverity || command.restricted();
        Text reason = bySeverity ? Lockdown.reason(first.severity()) : null;
        Lockdown lockdown = Lockdown.fresh(command.incidentId());
        List<IncidentEvent> events = new ArrayList<>();
        events.add(declared(command, policy, claim));
        events.add(new SeverityAssigned(
                command.incidentId(),
                first.severity(),
                first.recommended(),
                impact,
                first.certainty(),
                command.rationale(),
                policy.version(),
                claim));
        if (command.incidentCommander() != null) {
            events.add(new RoleAssigned(
                    command.incidentId(), Role.INCIDENT_COMMANDER, command.incidentCommander(), null, claim));
        } else if (!claim.isImported()) {
            commanderOnCall
                    .apply(claim.occurredAt())
                    .map(person -> proposal(command, person, claim))
                    .ifPresent(events::add);
        }
        if (lockedDown) {
            events.addAll(lockdown.requests(policy, reason, claim));
        }
        if (command.channel() != null) {
            events.add(new ChannelOpened(
                    command.incidentId(),
                    command.channel().kind(),
                    command.channel().url(),
                    claim));
        }
        if (!impact.equals(Impact.UNKNOWN)) {
            events.add(new ImpactAssessed(command.incidentId(), impact, claim));
        }
        if (lockedDown) {
            events.addAll(lockdown.seal(command.holdId(), reason, claim));
        }
        List<Warning> warnings = new ArrayList<>(first.warnings());
        if (lockedDown && command.incidentCommander() == null && !claim.isImported()) {
            warnings.add(new Warning(
                    WarningCode.ROLES_MISSING,
                    "Nobody commands it, and beside you only whoever is asked, legal and security can read it"));
        }
        return Decision.of(events).warning(warnings);
    }

    private Optional<Person> commanderOnCall(Instant at) {
        return rotations.onCall(Role.INCIDENT_COMMANDER, at);
    }

    private static RoleRequested proposal(DeclareIncident command, Person person, Claim claim) {
        return new RoleRequested(command.incidentId(), Role.INCIDENT_COMMANDER, ON_CALL, person, claim);
    }

    /** Imported history tells its severity, and nobody recommended one then. */
    private static FirstSeverity severity(DeclareIncident command, Impact impact, Policy policy, Claim claim) {
        return claim.isImported() && command.severity() != null
                ? new FirstSeverity(command.severity(), null, Certainty.FINAL, List.of())
                : policy.triage().first(impact, command.severity(), command.rationale());
    }

    private static IncidentDeclared declared(DeclareIncident command, Policy policy, Claim claim) {
        return new IncidentDeclared(
                command.incidentId(),
                command.reference(),
                command.title(),
                command.summary(),
                command.source(),
                command.externalKey(),
                command.detectedAt(),
                command.startedAt(),
                command.firstHypothesis(),
                command.services(),
                command.accounts(),
                command.drill(),
                command.currency(),
                policy.version(),
                claim);
    }

    private void reserveExternalKey(DeclareIncident command, String key) {
        String kind = "external-key/" + Objects.requireNonNullElse(command.source(), "");
        if (reservations.owner(kind, key).isPresent()) {
            throw new CommandRejected(
                    DUPLICATE_EXTERNAL_KEY, "An incident with this external key was declared already");
        }
        Append.current().take(new Reservation(kind, key, command.incidentId().toString()));
    }

    private static void requirePast(@Nullable Instant instant, String field, Instant now) {
        if (instant != null && instant.isAfter(now.plus(CommandDesk.AHEAD))) {
            throw new CommandRejected(TIME_IN_FUTURE, "%s %s is in the future".formatted(field, instant));
        }
    }

    private static void requireCurrency(DeclareIncident command) {
        OneCurrency currency = new OneCurrency(command.currency());
        if (command.impact() != null) {
            currency.require(command.impact().revenueAtRisk(), "/impact/revenueAtRisk");
        }
        for (int i = 0; i < command.accounts().size(); i++) {
            currency.require(command.accounts().get(i).arr(), "/accounts/%d/arr".formatted(i));
        }
    }
}
