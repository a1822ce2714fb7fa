package dev.klaxon.domain.kpi.measure;

import dev.klaxon.domain.incident.Filed;
import dev.klaxon.domain.incident.History;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.events.incident.EvidenceAttached;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentReopened;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.RoleAssigned;
import dev.klaxon.events.incident.RoleHandedOver;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.SeverityAssigned;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.incident.TicketAnswered;
import dev.klaxon.events.incident.TicketId;
import dev.klaxon.events.incident.UpdateKind;
import dev.klaxon.events.incident.UpdatePublished;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one incident adds to each rate that looks at one incident at a time. */
final class Shares {

    static final Duration FIRST_STEPS = Duration.ofMinutes(15);

    private final Map<RateKey, Share> shares = new EnumMap<>(RateKey.class);
    private final IncidentState state;
    private final UUID declaration;
    private final boolean cancelled;
    private final @Nullable Severity severity;

    private Shares(IncidentState state, @Nullable Severity severity) {
        this.state = state;
        this.declaration = state.declaration().eventId();
        this.cancelled = state.status() == Status.CANCELLED;
        this.severity = severity;
    }

    /**
     * All of them.
     *
     * @param severity the final one
     * @param toDeclare the time to declare, where it has a length
     */
    static Map<RateKey, Share> of(
            IncidentState state, Policy policy, @Nullable Severity severity, @Nullable Span toDeclare, Instant now) {
        Shares shares = new Shares(state, severity);
        shares.declared(toDeclare);
        shares.named(now);
        shares.reopened();
        shares.any(RateKey.KNOWN_ISSUE_DEFLECTION, ids(state.triage().knownIssues()));
        shares.any(RateKey.WORKAROUND_RATE, ids(state.work().workaroundApprovals()));
        shares.evidence(policy);
        shares.tickets();
        shares.timeline();
        shares.falseAlarm();
        shares.severities();
        return shares.shares;
    }

    private void declared(@Nullable Span toDeclare) {
        if (toDeclare != null) {
            boolean inTime = toDeclare.seconds() <= FIRST_STEPS.toSeconds();
            shares.put(RateKey.DECLARED_WITHIN_15M, Share.of(inTime, toDeclare.eventIds()));
        }
    }

    private void named(Instant now) {
        Instant by = state.declaration().at().plus(FIRST_STEPS);
        if (now.isBefore(by)) {
            return;
        }
        List<UUID> named = Stream.of(Role.INCIDENT_COMMANDER, Role.COMMS_LEAD)
                .flatMap(role -> named(role).filter(first -> !first.at().isAfter(by)).stream())
                .map(Filed::eventId)
                .toList();
        shares.put(RateKey.NAMED_IC_AND_COMMS, Share.of(named.size() == 2, andDeclaration(named)));
    }

    private void reopened() {
        Filed<IncidentEvent> resolved = state.statusTrack().standing().firstResolved();
        if (resolved != null) {
            List<UUID> ids = new ArrayList<>(List.of(resolved.eventId()));
            ids.addAll(ids(state.statusTrack().changes().of(IncidentReopened.class)));
            shares.put(RateKey.REOPEN_RATE, Share.of(state.statusTrack().wasReopened(), ids));
        }
    }

    private void any(RateKey key, List<UUID> found) {
        shares.put(key, Share.of(!found.isEmpty(), andDeclaration(found)));
    }

    private void evidence(Policy policy) {
        if (severity == null || severity == Severity.SEV_3) {
            return;
        }
        History<EvidenceAttached> counting = state.exhibits().counting();
        boolean complete = policy.evidence()
                .missing(counting.events().map(EvidenceAttached::kind).toList())
                .isEmpty();
        shares.put(RateKey.EVIDENCE_COMPLETE, Share.of(complete, andDeclaration(ids(counting))));
    }

    /** The first answer to a ticket decides; one that says neither yes nor no is none. */
    private void tickets() {
        Set<TicketId> answered = new HashSet<>();
        long accepted = 0;
        List<UUID> ids = new ArrayList<>();
        for (Filed<TicketAnswered> entry : state.work().ticketAnswers().entries()) {
            Boolean yes = entry.event().accepted();
            if (yes != null && answered.add(entry.event().ticketId())) {
                accepted += yes ? 1 : 0;
                ids.add(entry.eventId());
            }
        }
        if (!answered.isEmpty()) {
            shares.put(RateKey.TICKET_FIRST_PASS, new Share(accepted, answered.size(), ids));
        }
    }

    private void timeline() {
        if (state.statusTrack().standing().firstResolved() == null) {
            return;
        }
        List<UUID> found = Stream.of(
                        state.triage().severities().first().map(Filed::eventId),
                        named(Role.INCIDENT_COMMANDER).map(Filed::eventId),
                        state.communication().firstExternal().map(Filed::eventId),
                        firstRemedy(),
                        state.exhibits().counting().first().map(Filed::eventId),
                        state.communication()
                                .updates()
                                .first(update -> update.kind() == UpdateKind.RESOLUTION)
                                .map(Filed::eventId))
                .flatMap(Optional::stream)
                .toList();
        shares.put(RateKey.TIMELINE_COMPLETENESS, Share.of(found.size() >= 6, andDeclaration(found)));
    }

    private Optional<UUID> firstRemedy() {
        return state.work()
                .mitigations()
                .first()
                .map(Filed::eventId)
                .or(() -> state.work().decisions().first().map(Filed::eventId));
    }

    private void falseAlarm() {
        Optional<Filed<UpdatePublished>> told = state.communication().firstExternal();
        shares.put(RateKey.FALSE_ALARM_RATE, Share.of(cancelled, andDeclaration(List.of())));
        shares.put(
                RateKey.CANCELLED_AFTER_UPDATE,
                Share.of(
                        cancelled && told.isPresent(),
                        andDeclaration(told.map(Filed::eventId).stream().toList())));
    }

    private void severities() {
        History<SeverityAssigned> given = state.triage().severities();
        Optional<Filed<SeverityAssigned>> first = given.first();
        first.filter(entry -> entry.event().recommended() != null)
                .ifPresent(entry -> shares.put(
                        RateKey.SEVERITY_AGREEMENT,
                        Share.of(entry.event().severity() == entry.event().recommended(), List.of(entry.eventId()))));
        boolean lower = severity != null
                && first.filter(entry -> entry.event().severity().isWorseThan(severity))
                        .isPresent();
        shares.put(RateKey.DOWNGRADE_RATE, Share.of(lower, andDeclaration(ids(given))));
    }

    private Optional<Filed<IncidentEvent>> named(Role role) {
        return state.roles().changes().first(change -> switch (change) {
            case RoleAssigned e -> e.role() == role;
            case RoleHandedOver e -> e.role() == role;
            default -> false;
        });
    }

    private List<UUID> andDeclaration(List<UUID> found) {
        List<UUID> ids = new ArrayList<>(List.of(declaration));
        ids.addAll(found);
        return ids;
    }

    private static <E extends IncidentEvent> List<UUID> ids(History<E> history) {
        return history.entries().stream().map(Filed::eventId).toList();
    }
}
