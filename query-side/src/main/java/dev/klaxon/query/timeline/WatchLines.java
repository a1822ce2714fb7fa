package dev.klaxon.query.timeline;

import dev.klaxon.events.watch.AcknowledgementBecameOverdue;
import dev.klaxon.events.watch.ActionBecameOverdue;
import dev.klaxon.events.watch.BriefBecameOverdue;
import dev.klaxon.events.watch.HypothesisBecameOverdue;
import dev.klaxon.events.watch.PostmortemBecameOverdue;
import dev.klaxon.events.watch.RegulatoryDeadlineBecameOverdue;
import dev.klaxon.events.watch.RoleBecameOverdue;
import dev.klaxon.events.watch.UpdateBecameOverdue;
import dev.klaxon.events.watch.WatchEvent;

/** What did not come in time. */
final class WatchLines {

    private WatchLines() {}

    static Line of(WatchEvent event) {
        return Line.of("%s overdue: it was due by %s".formatted(owed(event), Phrases.time(event.dueAt())));
    }

    private static String owed(WatchEvent event) {
        return switch (event) {
            case AcknowledgementBecameOverdue e -> "Acknowledgement";
            case ActionBecameOverdue e -> "Action of the post-mortem";
            case BriefBecameOverdue e -> "Executive brief";
            case HypothesisBecameOverdue e -> "Outcome of a hypothesis";
            case PostmortemBecameOverdue e -> e.postmortemId() == null ? "Booking of the post-mortem" : "Post-mortem";
            case RegulatoryDeadlineBecameOverdue e -> "Report to an authority";
            case RoleBecameOverdue e -> e.role().title();
            case UpdateBecameOverdue e ->
                e.audience() == null ? "Update to the public or to customers" : "%s update".formatted(e.audience());
        };
    }
}
