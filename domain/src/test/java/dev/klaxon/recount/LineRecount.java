package dev.klaxon.recount;

import dev.klaxon.events.incident.ExecBriefPublished;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentMerged;
import dev.klaxon.events.incident.IncidentReopened;
import dev.klaxon.events.incident.IncidentUnmerged;
import dev.klaxon.events.incident.SeverityAssigned;
import dev.klaxon.events.incident.UpdateKind;
import dev.klaxon.events.incident.UpdatePublished;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of communication of one incident, counted by hand under the default policy. */
final class LineRecount {

    long hits;
    long misses;

    private final boolean external;
    private final boolean byLimit;
    private final Set<UUID> withdrawn;
    private boolean begun;
    private boolean suspended;
    private boolean stopped;
    private boolean merged;
    private boolean hadUpdate;
    private String status = "DECLARED";
    private String severity = "";
    private @Nullable Instant due;

    LineRecount(Chronicle incident, boolean external, boolean byLimit, Set<UUID> withdrawn, Instant now) {
        this.external = external;
        this.byLimit = byLimit;
        this.withdrawn = withdrawn;
        for (Told told : incident.events) {
            missUntil(told.at);
            if (told == incident.declared) {
                begun = true;
                open(told.at, 60);
            } else if (told.event instanceof SeverityAssigned given) {
                severity(given.severity().label(), told.at);
            } else if (told.event instanceof UpdatePublished update) {
                update(update, told.at);
            } else if (told.event instanceof ExecBriefPublished && !external) {
                regular(told.at, null);
            } else {
                status(told.event, told.at);
            }
        }
        missUntil(now);
    }

    private void missUntil(Instant at) {
        while (due != null && due.isBefore(at)) {
            misses++;
            due = due.plusSeconds(60L * step());
        }
    }

    private int step() {
        if (external) {
            return switch (severity) {
                case "SEV-0", "SEV-1" -> byLimit ? 120 : 60;
                case "SEV-2" -> 120;
                default -> 0;
            };
        }
        return severity.equals("SEV-0") || severity.equals("SEV-1") ? 240 : 0;
    }

    private void open(Instant at, int minutes) {
        due = step() == 0 ? null : at.plusSeconds(60L * minutes);
    }

    private void severity(String given, Instant at) {
        if (given.equals(severity)) {
            return;
        }
        severity = given;
        if (step() == 0) {
            due = null;
        } else if (due != null) {
            Instant moved = at.plusSeconds(60L * step());
            due = moved.isBefore(due) ? moved : due;
        } else if (begun && !suspended && !stopped) {
            open(at, hadUpdate ? step() : 60);
        }
    }

    private void update(UpdatePublished update, Instant at) {
        String audience = update.audience().name();
        boolean mine =
                external ? audience.equals("PUBLIC") || audience.equals("CUSTOMER") : audience.equals("EXECUTIVE");
        if (!mine || withdrawn.contains(update.updateId().value())) {
            return;
        }
        if (update.kind() == UpdateKind.REGULAR) {
            regular(at, update.nextUpdateAt());
            return;
        }
        hit();
        suspended = suspended || !stopped;
    }

    private void regular(Instant at, @Nullable Instant promise) {
        hit();
        if (stopped) {
            return;
        }
        suspended = false;
        open(at, step());
        if (due != null && promise != null && !byLimit) {
            due = promise.isBefore(at) ? at : promise;
        }
    }

    private void hit() {
        hadUpdate = true;
        if (due != null) {
            hits++;
            due = null;
        }
    }

    private void status(IncidentEvent event, Instant at) {
        boolean wasMerged = merged;
        String before = status;
        if (event instanceof IncidentMerged) {
            merged = true;
        } else if (event instanceof IncidentUnmerged) {
            merged = false;
        }
        String to = Chronicle.target(event);
        if (to != null) {
            status = to;
        }
        boolean reopened = event instanceof IncidentReopened && !merged;
        boolean unmerged = wasMerged && !merged;
        boolean entered = to != null && !merged && (!to.equals(before) || reopened);
        if (wasMerged == merged && !entered) {
            return;
        }
        if (merged || !Chronicle.isOpen(status)) {
            stopped = true;
            due = null;
        } else if (reopened || unmerged) {
            if (stopped || suspended) {
                stopped = false;
                suspended = false;
                open(at, hadUpdate ? step() : 60);
            }
        } else if (Chronicle.rank(status) < Chronicle.rank(before) && suspended && !stopped) {
            suspended = false;
            open(at, hadUpdate ? step() : 60);
        }
    }
}
