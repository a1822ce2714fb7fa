package dev.klaxon.recount;

import dev.klaxon.events.incident.DecisionRecorded;
import dev.klaxon.events.incident.EvidenceAttached;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentReopened;
import dev.klaxon.events.incident.KnownIssueLinked;
import dev.klaxon.events.incident.MitigationStarted;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.RoleAssigned;
import dev.klaxon.events.incident.RoleHandedOver;
import dev.klaxon.events.incident.SeverityAssigned;
import dev.klaxon.events.incident.TicketAnswered;
import dev.klaxon.events.incident.UpdateKind;
import dev.klaxon.events.incident.UpdatePublished;
import dev.klaxon.events.incident.WorkaroundApproved;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rates, sentence by sentence. */
final class RateRecount {

    static final List<String> KEYS = List.of(
            "declaredWithin15m",
            "namedIcAndComms",
            "reopenRate",
            "recurrenceRate90d",
            "knownIssueDeflection",
            "workaroundRate",
            "evidenceComplete",
            "rcaCompletion",
            "postmortemBookedOnTime",
            "postmortemHeldOnTime",
            "actionClosureOnTime",
            "ticketFirstPass",
            "timelineCompleteness",
            "backlogOver14d",
            "falseAlarmRate",
            "cancelledAfterUpdate",
            "severityAgreement",
            "downgradeRate");

    private final Map<String, long[]> rates = new TreeMap<>();
    private final List<Recounted> all;
    private final Wanted wanted;
    private final Instant now;

    RateRecount(List<Recounted> all, Wanted wanted, Instant now, Predicate<Recounted> isIn) {
        this.all = all;
        this.wanted = wanted;
        this.now = now;
        for (String key : KEYS) {
            rates.put(key, new long[2]);
        }
        for (String severity : List.of("SEV-0", "SEV-1", "SEV-2", "SEV-3")) {
            rates.put("rcaCompletion " + severity, new long[2]);
        }
        for (Recounted incident : all) {
            if (incident.declared.drill() != wanted.drills()) {
                continue;
            }
            if (isIn.test(incident) && !incident.status.equals("MERGED")) {
                boolean cancelled = incident.status.equals("CANCELLED");
                count("falseAlarmRate", cancelled);
                count("cancelledAfterUpdate", cancelled && incident.told.has(incident::isExternal));
            }
            if (isIn.test(incident) && incident.counts()) {
                conduct(incident);
                severities(incident);
                aftermath(incident);
            }
            if (incident.counts() && isWanted(incident)) {
                backlog(incident);
                actions(incident);
            }
        }
    }

    void into(Map<String, @Nullable Object> figures) {
        rates.forEach((key, rate) -> figures.put("rates " + key, rate[0] + "/" + rate[1]));
    }

    private void count(String key, boolean counted) {
        long[] rate = rates.computeIfAbsent(key, any -> new long[2]);
        rate[0] += counted ? 1 : 0;
        rate[1]++;
    }

    private boolean isWanted(Recounted incident) {
        boolean severity = incident.severity != null && wanted.severities().contains(incident.severity);
        boolean service = wanted.services().stream().anyMatch(incident.services::contains);
        return (severity || wanted.severities().isEmpty())
                && (service || wanted.services().isEmpty());
    }

    private void conduct(Recounted incident) {
        Long toDeclare = incident.seconds.get("timeToDeclare");
        if (toDeclare != null) {
            count("declaredWithin15m", toDeclare <= 900);
        }
        Instant quarter = incident.told.declared.at.plusSeconds(900);
        if (!now.isBefore(quarter)) {
            boolean commander = false;
            boolean comms = false;
            for (Told told : incident.told.events) {
                if (!told.at.isAfter(quarter)) {
                    commander |= names(told.event, Role.INCIDENT_COMMANDER);
                    comms |= names(told.event, Role.COMMS_LEAD);
                }
            }
            count("namedIcAndComms", commander && comms);
        }
        count("knownIssueDeflection", incident.told.has(event -> event instanceof KnownIssueLinked));
        count("workaroundRate", incident.told.has(event -> event instanceof WorkaroundApproved));
        Set<Object> answered = new HashSet<>();
        for (Told told : incident.told.events) {
            if (told.event instanceof TicketAnswered answer
                    && answer.accepted() != null
                    && answered.add(answer.ticketId())) {
                count("ticketFirstPass", answer.accepted());
            }
        }
        if (incident.severity != null && !incident.severity.equals("SEV-3")) {
            Set<String> kinds = new HashSet<>();
            for (Told told : incident.told.events) {
                if (told.event instanceof EvidenceAttached evidence) {
                    kinds.add(evidence.kind().name());
                }
            }
            count(
                    "evidenceComplete",
                    (kinds.contains("LOG") || kinds.contains("METRIC"))
                            && (kinds.contains("REQUEST_ID") || kinds.contains("TRACE"))
                            && kinds.contains("VALIDATION")
                            && (kinds.contains("SCREENSHOT") || kinds.contains("HAR")));
        }
    }

    private static boolean names(IncidentEvent event, Role role) {
        return (event instanceof RoleAssigned assigned && assigned.role() == role)
                || (event instanceof RoleHandedOver handed && handed.role() == role);
    }

    private void severities(Recounted incident) {
        Told first = incident.told.first(event -> event instanceof SeverityAssigned);
        if (first != null && ((SeverityAssigned) first.event).recommended() != null) {
            SeverityAssigned given = (SeverityAssigned) first.event;
            count("severityAgreement", given.severity() == given.recommended());
        }
        // SEV-3 is the lowest, and its label the last
        count(
                "downgradeRate",
                incident.severity != null
                        && incident.firstSeverity != null
                        && incident.severity.compareTo(incident.firstSeverity) > 0);
    }

    private void aftermath(Recounted incident) {
        if (incident.resolved == null) {
            return;
        }
        Instant resolvedAt = incident.resolved.at;
        count("reopenRate", incident.told.has(event -> event instanceof IncidentReopened));
        count(
                "timelineCompleteness",
                incident.severity != null
                        && incident.told.has(event -> names(event, Role.INCIDENT_COMMANDER))
                        && incident.told.has(incident::isExternal)
                        && incident.told.has(
                                event -> event instanceof MitigationStarted || event instanceof DecisionRecorded)
                        && incident.told.has(event -> event instanceof EvidenceAttached)
                        && incident.told.has(event -> event instanceof UpdatePublished update
                                && update.kind() == UpdateKind.RESOLUTION
                                && !incident.withdrawn.contains(
                                        update.updateId().value())));
        count("rcaCompletion", incident.learning.explained);
        if (incident.severity != null) {
            count("rcaCompletion " + incident.severity, incident.learning.explained);
        }
        if (incident.severity != null && !incident.severity.equals("SEV-3")) {
            Instant by = Recount.endOfBusinessDay(resolvedAt, 5);
            timely("postmortemBookedOnTime", incident.learning.booked, by);
            timely("postmortemHeldOnTime", incident.learning.held, by);
        }
        recurrence(incident, resolvedAt);
    }

    private void timely(String key, @Nullable Instant at, Instant by) {
        if (at != null || now.isAfter(by)) {
            count(key, at != null && !at.isAfter(by));
        }
    }

    private void recurrence(Recounted incident, Instant resolvedAt) {
        if (incident.cause == null) {
            return;
        }
        Instant end = resolvedAt.plusSeconds(90L * 86_400);
        boolean recurred = false;
        for (Recounted other : all) {
            Instant at = other.told.declared.at;
            recurred |= other != incident
                    && other.counts()
                    && other.declared.drill() == wanted.drills()
                    && incident.cause.equals(other.cause)
                    && at.isAfter(resolvedAt)
                    && !at.isAfter(end);
        }
        if (recurred || now.isAfter(end)) {
            count("recurrenceRate90d", recurred);
        }
    }

    private void backlog(Recounted incident) {
        Instant declaredAt = incident.told.declared.at;
        if (declaredAt.isBefore(wanted.to()) && Chronicle.isOpen(incident.told.statusAt(wanted.to()))) {
            count("backlogOver14d", declaredAt.isBefore(wanted.to().minusSeconds(14L * 86_400)));
        }
    }

    private void actions(Recounted incident) {
        for (LearningRecount.Action action : incident.learning.actions) {
            for (int i = 0; i < action.days.size(); i++) {
                Instant begins = action.days.get(i).atStartOfDay(ZoneOffset.UTC).toInstant();
                Instant end = begins.plusSeconds(86_400);
                boolean agreedInTime = action.since.get(i).isBefore(end);
                if (!agreedInTime) {
                    continue;
                }
                boolean moved =
                        i + 1 < action.since.size() && !action.since.get(i + 1).isAfter(end);
                Instant last = moved ? action.since.get(i + 1) : end;
                boolean done = action.completed != null && !action.completed.isAfter(last);
                boolean dropped = action.dropped != null && !action.dropped.isAfter(last);
                boolean over = !moved && end.isBefore(now);
                if (!done && !dropped && !over) {
                    continue;
                }
                if ((done || !dropped) && !begins.isBefore(wanted.from()) && begins.isBefore(wanted.to())) {
                    count("actionClosureOnTime", done);
                }
                break;
            }
        }
    }
}
