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
final class IncidentRates {

    static final Duration FIRST_STEPS = Duration.ofMinutes(15);

    private final Map<RateKey, Fraction> rates = new EnumMap<>(RateKey.class);
    private final IncidentState state;
    private final UUID declaration;
    private final boolean cancelled;
    private final @Nullable Severity severity;

    private IncidentRates(IncidentState state, @Nullable Severity severity) {
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
    static Map<RateKey, Fraction> of(
            IncidentState state, Policy policy, @Nullable Severity severity, @Nullable Span toDeclare, Instant now) {
        IncidentRates measured = new IncidentRates(state, severity);
        measured.declared(toDeclare);
        measured.named(now);
        measured.reopened();
        measured.any(RateKey.KNOWN_ISSUE_DEFLECTION, ids(state.triage().knownIssues()));
        measured.any(RateKey.WORKAROUND_RATE, ids(state.work().workaroundApprovals()));
        measured.evidence(policy);
        measured.tickets();
        measured.timeline();
        measured.falseAlarm();
        measured.severities();
        return measured.rates;
    }

    private void declared(@Nullable Span toDeclare) {
        if (toDeclare != null) {
            boolean inTime = toDeclare.seconds() <= FIRST_STEPS.toSeconds();
            rates.put(RateKey.DECLARED_WITHIN_15M, Fraction.of(inTime, toDeclare.eventIds()));
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
        rates.put(RateKey.NAMED_IC_AND_COMMS, Fraction.of(named.size() == 2, andDeclaration(named)));
    }

    private void reopened() {
        Filed<IncidentEvent> resolved = state.statusTrack().current().firstResolved();
        if (resolved != null) {
            List<UUID> ids = new ArrayList<>(List.of(resolved.eventId()));
            ids.addAll(ids(state.statusTrack().changes().of(IncidentReopened.class)));
            rates.put(RateKey.REOPEN_RATE, Fraction.of(state.statusTrack().wasReopened(), ids));
        }
    }

    private void any(RateKey key, List<UUID> found) {
        rates.put(key, Fraction.of(!found.isEmpty(), andDeclaration(found)));
    }

    private void evidence(Policy policy) {
        if (severity == null || severity == Severity.SEV_3) {
            return;
        }
        History<EvidenceAttached> counting = state.exhibits().counting();
        boolean complete = policy.evidence()
                .missing(counting.events().map(EvidenceAttached::kind).toList())
                .isEmpty();
        rates.put(RateKey.EVIDENCE_COMPLETE, Fraction.of(complete, andDeclaration(ids(counting))));
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
            rates.put(RateKey.TICKET_FIRST_PASS, new Fraction(accepted, answered.size(), ids));
        }
    }

    private void timeline() {
        if (state.statusTrack().current().firstResolved() == null) {
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
        rates.put(RateKey.TIMELINE_COMPLETENESS, Fraction.of(found.size() >= 6, andDeclaration(found)));
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
        rates.put(RateKey.FALSE_ALARM_RATE, Fraction.of(cancelled, andDeclaration(List.of())));
        rates.put(
                RateKey.CANCELLED_AFTER_UPDATE,
                Fraction.of(
                        cancelled && told.isPresent(),
                        andDeclaration(told.map(Filed::eventId).stream().toList())));
    }

    private void severities() {
        History<SeverityAssigned> given = state.triage().severities();
        Optional<Filed<SeverityAssigned>> first = given.first();
        first.filter(entry -> entry.event().recommended() != null)
                .ifPresent(entry -> rates.put(
                        RateKey.SEVERITY_AGREEMENT,
                        Fraction.of(
                                entry.event().severity() == entry.event().recommended(), List.of(entry.eventId()))));
        boolean lower = severity != null
                && first.filter(entry -> entry.event().severity().isWorseThan(severity))
                        .isPresent();
        rates.put(RateKey.DOWNGRADE_RATE, Fraction.of(lower, andDeclaration(ids(given))));
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
