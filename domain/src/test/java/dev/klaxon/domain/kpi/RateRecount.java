package dev.klaxon.domain.kpi;

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

    private final Map<String, long[]> rates = new TreeMap<>();
    private final List<Recounted> all;
    private final Selection selection;
    private final Instant now;

    RateRecount(List<Recounted> all, Selection selection, Instant now, Predicate<Recounted> isIn) {
        this.all = all;
        this.selection = selection;
        this.now = now;
        for (RateKey key : RateKey.values()) {
            rates.put(key.label(), new long[2]);
        }
        for (String severity : List.of("SEV-0", "SEV-1", "SEV-2", "SEV-3")) {
            rates.put("rcaCompletion " + severity, new long[2]);
        }
        for (Recounted incident : all) {
            if (incident.declared.drill() != selection.drills()) {
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
        boolean severity = selection.severities().stream()
                .anyMatch(wanted -> wanted.label().equals(incident.severity));
        boolean service = selection.services().stream().anyMatch(incident.services::contains);
        return (severity || selection.severities().isEmpty())
                && (service || selection.services().isEmpty());
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
        count("rcaCompletion", !incident.learning.explainedBy().isEmpty());
        if (incident.severity != null) {
            count(
                    "rcaCompletion " + incident.severity,
                    !incident.learning.explainedBy().isEmpty());
        }
        if (incident.severity != null && !incident.severity.equals("SEV-3")) {
            Instant by = Recount.endOfBusinessDay(resolvedAt, 5);
            timely("postmortemBookedOnTime", at(incident.learning.booked()), by);
            timely("postmortemHeldOnTime", at(incident.learning.held()), by);
        }
        recurrence(incident, resolvedAt);
    }

    private static @Nullable Instant at(Learning.@Nullable Point point) {
        return point == null ? null : point.at();
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
                    && other.declared.drill() == selection.drills()
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
        if (declaredAt.isBefore(selection.to()) && Chronicle.isOpen(incident.told.statusAt(selection.to()))) {
            count("backlogOver14d", declaredAt.isBefore(selection.to().minusSeconds(14L * 86_400)));
        }
    }

    private void actions(Recounted incident) {
        for (Learning.Action action : incident.learning.actions()) {
            for (int i = 0; i < action.dues().size(); i++) {
                Instant begins =
                        action.dues().get(i).day().atStartOfDay(ZoneOffset.UTC).toInstant();
                Instant end = begins.plusSeconds(86_400);
                Instant last = end.isBefore(now) ? end : now;
                boolean moved = i + 1 < action.dues().size()
                        && !action.dues().get(i + 1).since().isAfter(end);
                if (moved) {
                    last = action.dues().get(i + 1).since();
                }
                boolean done =
                        action.completedAt() != null && !action.completedAt().isAfter(last);
                boolean dropped =
                        action.droppedAt() != null && !action.droppedAt().isAfter(last);
                boolean over = !moved && end.isBefore(now);
                if (!done && !dropped && !over) {
                    continue;
                }
                if ((done || !dropped) && !begins.isBefore(selection.from()) && begins.isBefore(selection.to())) {
                    count("actionClosureOnTime", done);
                }
                break;
            }
        }
    }
}
