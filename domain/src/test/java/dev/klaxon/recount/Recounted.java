package dev.klaxon.recount;

import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.AccountAffected;
import dev.klaxon.events.incident.AccountCleared;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.Certainty;
import dev.klaxon.events.incident.CustomerConfirmed;
import dev.klaxon.events.incident.FaultDomainNamed;
import dev.klaxon.events.incident.HypothesisClosed;
import dev.klaxon.events.incident.HypothesisOutcome;
import dev.klaxon.events.incident.IncidentAcknowledged;
import dev.klaxon.events.incident.IncidentDeclared;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.RoleAssigned;
import dev.klaxon.events.incident.RoleHandedOver;
import dev.klaxon.events.incident.RootCauseNamed;
import dev.klaxon.events.incident.ServiceAffected;
import dev.klaxon.events.incident.ServiceCleared;
import dev.klaxon.events.incident.SeverityAssigned;
import dev.klaxon.events.incident.TicketLinked;
import dev.klaxon.events.incident.UpdatePublished;
import dev.klaxon.events.incident.UpdateWithdrawn;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a reader of the raw events notes down of one incident. */
final class Recounted {

    final Chronicle told;
    final IncidentDeclared declared;
    final LearningRecount learning;
    final Set<UUID> withdrawn = new HashSet<>();
    final Set<String> services;
    final Map<String, Account> accounts = new LinkedHashMap<>();
    final Set<String> everAffected = new HashSet<>();
    final Map<String, Long> seconds = new LinkedHashMap<>();
    final Map<String, Long> slack = new LinkedHashMap<>();
    final Set<String> anomalies = new HashSet<>();
    private final Map<String, LineRecount> lines = new HashMap<>();
    final String status;
    final @Nullable String severity;
    final @Nullable String firstSeverity;
    final @Nullable String cause;
    final @Nullable Told resolved;

    Recounted(History.Incident recorded, boolean corrected) {
        this.told = new Chronicle(recorded.events(), corrected);
        this.declared = (IncidentDeclared) told.declared.event;
        this.learning = new LearningRecount(recorded.postmortem());
        this.status = told.statusAt(null);
        this.resolved = told.firstResolved();
        this.services = new LinkedHashSet<>(declared.services());
        for (Account account : declared.accounts()) {
            accounts.put(account.accountId(), account);
            everAffected.add(account.accountId());
        }
        String first = null;
        String last = null;
        String lastFinal = null;
        String key = null;
        for (Told each : told.events) {
            switch (each.event) {
                case UpdateWithdrawn e -> withdrawn.add(e.updateId().value());
                case ServiceAffected e -> services.add(e.name());
                case ServiceCleared e -> services.remove(e.name());
                case AccountAffected e -> {
                    accounts.put(e.account().accountId(), e.account());
                    everAffected.add(e.account().accountId());
                }
                case AccountCleared e -> accounts.remove(e.accountId());
                case SeverityAssigned e -> {
                    last = e.severity().label();
                    first = first == null ? last : first;
                    lastFinal = e.certainty() == Certainty.FINAL ? last : lastFinal;
                }
                case RootCauseNamed e -> key = e.key() == null ? key : e.key();
                default -> {}
            }
        }
        firstSeverity = first;
        severity = lastFinal == null ? last : lastFinal;
        cause = learning.cause == null ? key : learning.cause;
        measure();
    }

    /** How it kept a line of communication. */
    LineRecount line(boolean external, boolean byLimit, Instant now) {
        return lines.computeIfAbsent(
                (external ? "external" : "executive") + byLimit,
                line -> new LineRecount(told, external, byLimit, withdrawn, now));
    }

    boolean counts() {
        return !status.equals("MERGED") && !status.equals("CANCELLED");
    }

    boolean isExternal(IncidentEvent event) {
        return event instanceof UpdatePublished update
                && !withdrawn.contains(update.updateId().value())
                && (update.audience() == Audience.PUBLIC || update.audience() == Audience.CUSTOMER);
    }

    private void measure() {
        Instant declaredAt = told.declared.at;
        long own = told.declared.slack();
        Instant detectedAt = told.detected == null ? declaredAt : told.detected;
        Instant startedAt = told.started == null ? detectedAt : told.started;
        long toDetected = told.detected == null ? own : 0;
        long toStarted = told.started == null ? toDetected : 0;
        boolean sameStart = told.started == null;
        boolean sameDetection = told.detected == null;
        span("timeToDetect", startedAt, detectedAt, sameStart ? 0 : toStarted + toDetected);
        span("timeToDeclare", detectedAt, declaredAt, sameDetection ? 0 : toDetected + own);
        since("timeToAcknowledge", told.first(Recounted::acknowledges));
        since("timeToFirstUpdate", told.first(this::isExternal));
        since("timeToInitialDiagnosis", told.first(Recounted::diagnoses));
        Told mitigated = told.entry("MITIGATED");
        Told over = told.entry("RESOLVED");
        since("timeToMitigation", mitigated);
        since("timeToResolution", over);
        since(
                "timeToConfirmation",
                told.first(event -> event instanceof CustomerConfirmed e && Boolean.TRUE.equals(e.satisfied())));
        since("timeToTicket", told.first(event -> event instanceof TicketLinked));
        Told restored = mitigated == null ? over : mitigated;
        if (restored != null) {
            span("timeToRestore", startedAt, restored.at, toStarted + restored.slack());
        }
    }

    private void since(String key, @Nullable Told end) {
        if (end != null) {
            span(key, told.declared.at, end.at, told.declared.slack() + end.slack());
        }
    }

    private void span(String key, Instant from, Instant to, long allowance) {
        if (from.isAfter(to)) {
            anomalies.add(key);
            return;
        }
        seconds.put(key, Math.floorDiv((to.toEpochMilli() - from.toEpochMilli()), 1000L));
        slack.put(key, allowance);
    }

    private static boolean acknowledges(IncidentEvent event) {
        String author =
                event.claim().imported() != null && event.claim().imported().claimedActor() != null
                        ? event.claim().imported().claimedActor().id()
                        : event.claim().actor().id();
        return event instanceof IncidentAcknowledged
                || (event instanceof RoleAssigned e && e.assignee().id().equals(author))
                || (event instanceof RoleHandedOver h && h.to().id().equals(author));
    }

    private static boolean diagnoses(IncidentEvent event) {
        return event instanceof FaultDomainNamed
                || (event instanceof HypothesisClosed e && e.outcome() == HypothesisOutcome.VALIDATED);
    }
}
