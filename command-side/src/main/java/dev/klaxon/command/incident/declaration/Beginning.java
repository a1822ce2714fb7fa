package dev.klaxon.command.incident.declaration;

import static dev.klaxon.domain.refusal.Code.DUPLICATE_EXTERNAL_KEY;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.command.incident.Lockdown;
import dev.klaxon.domain.policy.FirstSeverity;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.ChannelOpened;
import dev.klaxon.events.incident.HoldId;
import dev.klaxon.events.incident.Impact;
import dev.klaxon.events.incident.ImpactAssessed;
import dev.klaxon.events.incident.IncidentDeclared;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.RoleAssigned;
import dev.klaxon.events.incident.RoleRequested;
import dev.klaxon.events.incident.SeverityAssigned;
import dev.klaxon.store.Append.Reservation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an incident begins with, in business order.
 *
 * @param onCall who is asked to command it
 */
record Beginning(
        @Nullable Text title,
        DeclaredFields fields,
        Identity identity,
        FirstSeverity first,
        List<RoleRequested> onCall,
        Policy policy) {

    /** Whether few may read it, by its severity or by request. */
    boolean isLockedDown() {
        return isBySeverity() || fields.isRestricted();
    }

    /**
     * Its events, and the keys that nobody else may have.
     *
     * @throws CommandRejected {@code duplicate-external-key}
     */
    Decision<IncidentEvent> events(Moment moment, Surroundings surroundings) {
        IncidentId id = identity.id();
        Claim claim = moment.claim();
        Text reason = isBySeverity() ? Lockdown.reason(first.severity()) : null;
        Lockdown lockdown = Lockdown.fresh(id);
        List<IncidentEvent> events = new ArrayList<>();
        events.add(declared(claim));
        events.add(assigned(claim));
        if (fields.incidentCommander() != null) {
            events.add(new RoleAssigned(id, Role.INCIDENT_COMMANDER, fields.incidentCommander(), null, claim));
        }
        events.addAll(onCall);
        if (isLockedDown()) {
            events.addAll(lockdown.requests(policy, reason, claim));
        }
        if (fields.channel() != null) {
            events.add(new ChannelOpened(
                    id, fields.channel().kind(), fields.channel().url(), claim));
        }
        if (!fields.stated().equals(Impact.UNKNOWN)) {
            events.add(new ImpactAssessed(id, fields.stated(), claim));
        }
        if (isLockedDown()) {
            events.addAll(lockdown.seal(new HoldId(moment.id("hold")), reason, claim));
        }
        return withKeys(Decision.of(events), surroundings);
    }

    private boolean isBySeverity() {
        return policy.roles().locksDown(first.severity());
    }

    private IncidentDeclared declared(Claim claim) {
        return new IncidentDeclared(
                identity.id(),
                identity.reference(),
                title,
                fields.summary(),
                source(),
                externalKey(),
                fields.detectedAt(),
                fields.startedAt(),
                fields.firstHypothesis(),
                fields.serviceNames(),
                fields.affected(),
                fields.isDrill(),
                fields.currencyCode(),
                policy.version(),
                claim);
    }

    private SeverityAssigned assigned(Claim claim) {
        return new SeverityAssigned(
                identity.id(),
                first.severity(),
                first.recommended(),
                fields.stated(),
                first.certainty(),
                fields.rationale(),
                policy.version(),
                claim);
    }

    private Decision<IncidentEvent> withKeys(Decision<IncidentEvent> decision, Surroundings surroundings) {
        String owner = identity.id().toString();
        Decision<IncidentEvent> named =
                decision.taking(new Reservation(Incidents.REFERENCE, identity.reference(), owner));
        String key = externalKey();
        if (key == null) {
            return named;
        }
        String kind = "external-key/" + Objects.requireNonNullElse(source(), "");
        if (surroundings.isKnown(kind, key)) {
            throw new CommandRejected(
                    DUPLICATE_EXTERNAL_KEY, "An incident with this external key was declared already");
        }
        return named.taking(new Reservation(kind, key, owner));
    }

    private @Nullable String source() {
        return fields.source() == null ? identity.origin() : fields.source();
    }

    private @Nullable String externalKey() {
        return fields.externalKey() == null ? identity.originKey() : fields.externalKey();
    }
}
