package dev.klaxon.recount;

import dev.klaxon.events.incident.EntryCorrected;
import dev.klaxon.events.incident.IncidentCancelled;
import dev.klaxon.events.incident.IncidentDeclared;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentMerged;
import dev.klaxon.events.incident.IncidentReopened;
import dev.klaxon.events.incident.IncidentUnmerged;
import dev.klaxon.events.incident.StatusTransitioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The raw events of one incident in business order, read by plain loops. */
final class Chronicle {

    final List<Told> events = new ArrayList<>();
    final Told declared;

    @Nullable
    Instant detected;

    @Nullable
    Instant started;

    /** Reads the events in the order in which they were recorded. */
    Chronicle(Map<UUID, IncidentEvent> recorded, boolean corrected) {
        int position = 0;
        List<Told> corrections = new ArrayList<>();
        Map<UUID, Told> byId = new LinkedHashMap<>();
        for (Map.Entry<UUID, IncidentEvent> entry : recorded.entrySet()) {
            Told told = new Told(entry.getKey(), entry.getValue(), position++);
            if (told.event instanceof EntryCorrected) {
                corrections.add(told);
            } else {
                byId.put(told.id, told);
            }
        }
        declared = byId.values().iterator().next();
        detected = ((IncidentDeclared) declared.event).detectedAt();
        started = ((IncidentDeclared) declared.event).startedAt();
        if (corrected) {
            sort(corrections);
            for (Told correction : corrections) {
                apply((EntryCorrected) correction.event, byId);
            }
        }
        events.addAll(byId.values());
        sort(events);
    }

    private void apply(EntryCorrected correction, Map<UUID, Told> byId) {
        Told told = byId.get(correction.eventId());
        String value = correction.value() == null ? null : correction.value().value();
        if (told == null) {
            return;
        }
        if (correction.field().equals("occurredAt") && value != null) {
            told.at = Instant.parse(value);
        } else if (correction.field().equals("precision") && value != null) {
            told.precision = value;
        } else if (correction.field().equals("detectedAt")) {
            detected = value == null ? null : Instant.parse(value);
        } else if (correction.field().equals("startedAt")) {
            started = value == null ? null : Instant.parse(value);
        }
    }

    private static void sort(List<Told> list) {
        for (int i = 1; i < list.size(); i++) {
            Told one = list.get(i);
            int j = i - 1;
            while (j >= 0 && one.isBefore(list.get(j))) {
                list.set(j + 1, list.get(j));
                j--;
            }
            list.set(j + 1, one);
        }
    }

    /** The first event that the test holds for. */
    @Nullable
    Told first(Predicate<IncidentEvent> test) {
        for (Told told : events) {
            if (test.test(told.event)) {
                return told;
            }
        }
        return null;
    }

    boolean has(Predicate<IncidentEvent> test) {
        return first(test) != null;
    }

    /** Where it stands after all that happened up to that instant: a stage, CANCELLED or MERGED. */
    String statusAt(@Nullable Instant until) {
        String status = "DECLARED";
        boolean merged = false;
        for (Told told : events) {
            if (until != null && told.at.isAfter(until)) {
                break;
            }
            if (told.event instanceof IncidentMerged) {
                merged = true;
            } else if (told.event instanceof IncidentUnmerged) {
                merged = false;
            } else {
                String to = target(told.event);
                status = to == null ? status : to;
            }
        }
        return merged ? "MERGED" : status;
    }

    /** The status that an event leads to, if it is of that sort; merging is another matter. */
    static @Nullable String target(IncidentEvent event) {
        if (event instanceof StatusTransitioned moved) {
            return moved.to().name();
        }
        if (event instanceof IncidentReopened reopened) {
            return reopened.to().name();
        }
        return event instanceof IncidentCancelled ? "CANCELLED" : null;
    }

    static int rank(String status) {
        return List.of("DECLARED", "CONTAINED", "MITIGATED", "RESOLVED", "CLOSED", "CANCELLED", "MERGED")
                .indexOf(status);
    }

    static boolean isOpen(String status) {
        return rank(status) < 3;
    }

    /** What it last entered a status by, where nothing has cleared it since. */
    @Nullable
    Told entry(String wanted) {
        String status = "DECLARED";
        Told entry = null;
        for (Told told : events) {
            String to = target(told.event);
            boolean reopened = told.event instanceof IncidentReopened;
            if (to == null || (to.equals(status) && !reopened)) {
                continue;
            }
            boolean back = reopened || rank(to) < rank(status);
            if (back && rank(to) < rank(wanted)) {
                entry = null;
            }
            if (to.equals(wanted)) {
                entry = told;
            }
            status = to;
        }
        return entry;
    }

    /** The first entry into RESOLVED. */
    @Nullable
    Told firstResolved() {
        return first(event -> "RESOLVED".equals(target(event)));
    }
}
