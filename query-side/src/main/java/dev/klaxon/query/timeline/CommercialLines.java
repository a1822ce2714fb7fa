package dev.klaxon.query.timeline;

import static dev.klaxon.query.timeline.Phrases.add;
import static dev.klaxon.query.timeline.Phrases.joined;
import static dev.klaxon.query.timeline.Phrases.said;
import static dev.klaxon.query.timeline.Phrases.time;
import static dev.klaxon.query.timeline.Phrases.word;

import dev.klaxon.events.incident.CustomerConfirmed;
import dev.klaxon.events.incident.RegulatoryDeadlineSet;
import dev.klaxon.events.incident.RemediationHandedOff;
import dev.klaxon.events.incident.RemediationItem;
import dev.klaxon.events.incident.RemedyApproved;
import dev.klaxon.events.incident.RemedyProposed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What it means for customers and authorities, and what remains to be done, reads like this. */
final class CommercialLines {

    private CommercialLines() {}

    static Line confirmation(CustomerConfirmed e) {
        String who = e.accountId() == null ? "A customer" : e.accountId();
        String said = e.satisfied() == null
                ? "%s was asked whether it is over"
                : e.satisfied() ? "%s confirms that it is over" : "%s says that it is not over";
        return Line.of(said(said.formatted(who), e.by()));
    }

    static Line remedy(RemedyProposed e) {
        List<String> parts = new ArrayList<>();
        String what = e.kind() == null ? "Remedy" : word(e.kind());
        StringBuilder head = new StringBuilder("Proposed: ").append(what);
        if (e.amount() != null) {
            head.append(' ').append(e.amount());
        }
        if (e.days() != null) {
            head.append(' ').append(e.days()).append(" days");
        }
        if (e.accountId() != null) {
            head.append(" for ").append(e.accountId());
        }
        parts.add(head.toString());
        add(parts, "Basis", e.basis());
        return Line.of(joined(parts));
    }

    static Line approved(RemedyApproved e) {
        String sum = e.sum() == null ? "Remedy approved" : "Remedy approved, %s in all".formatted(e.sum());
        return Line.of(said(sum, e.comment()));
    }

    static Line reading(@Nullable String accountId, String what, @Nullable Object value) {
        return Line.of(said(accountId == null ? what : "%s, %s".formatted(accountId, what), value));
    }

    static Line handoff(RemediationHandedOff e) {
        if (e.none()) {
            return Line.of(said("Nothing remains to be done", e.reason()));
        }
        List<String> parts = new ArrayList<>();
        parts.add("Remediation handed off");
        e.items().forEach(item -> parts.add(item(item)));
        add(parts, "Communication", e.communicationPlan());
        return Line.of(joined(parts));
    }

    static Line deadline(RegulatoryDeadlineSet e) {
        String where = e.jurisdiction() == null ? "" : " (%s)".formatted(e.jurisdiction());
        String until = e.dueAt() == null ? "" : " by " + time(e.dueAt());
        return Line.of(said("Regulatory deadline%s%s".formatted(where, until), e.duty()));
    }

    private static String item(RemediationItem item) {
        String owner =
                item.owner() == null ? "" : " (%s)".formatted(item.owner().name());
        String due = item.dueOn() == null ? "" : " by " + item.dueOn();
        return "%s%s%s".formatted(item.title() == null ? "Work" : item.title(), owner, due);
    }
}
