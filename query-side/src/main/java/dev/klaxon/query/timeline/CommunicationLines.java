package dev.klaxon.query.timeline;

import static dev.klaxon.query.timeline.Phrases.add;
import static dev.klaxon.query.timeline.Phrases.joined;
import static dev.klaxon.query.timeline.Phrases.list;
import static dev.klaxon.query.timeline.Phrases.said;
import static dev.klaxon.query.timeline.Phrases.time;
import static dev.klaxon.query.timeline.Phrases.word;

import dev.klaxon.events.incident.ApprovalGranted;
import dev.klaxon.events.incident.Ask;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.BriefCustomer;
import dev.klaxon.events.incident.CauseState;
import dev.klaxon.events.incident.ExecBriefPublished;
import dev.klaxon.events.incident.FeedbackReceived;
import dev.klaxon.events.incident.UpdateKind;
import dev.klaxon.events.incident.UpdatePublished;
import java.util.ArrayList;
import java.util.List;

/** What was told reads like this. */
final class CommunicationLines {

    private CommunicationLines() {}

    static Line update(UpdatePublished e) {
        List<String> parts = new ArrayList<>();
        parts.add(said(head(e), e.acknowledge()));
        add(parts, "Impact", e.impact());
        add(parts, "Action", e.action());
        add(parts, "Workaround", e.workaround());
        add(parts, "Steps for customers", e.customerSteps());
        e.risks().forEach(risk -> add(parts, "Risk", risk));
        if (e.eta() != null) {
            parts.add("ETA: %s (confidence %s)"
                    .formatted(time(e.eta().at()), word(e.eta().confidence())));
        }
        if (e.causeState() == CauseState.UNDER_INVESTIGATION) {
            parts.add("Cause under investigation");
        }
        add(parts, "Cause", e.cause());
        add(parts, "Prevention", e.prevention());
        add(parts, "Published in spite of the rule", e.overrideReason());
        if (e.nextUpdateAt() != null) {
            parts.add("Next update by " + time(e.nextUpdateAt()));
        }
        return Line.of(joined(parts)).to(e.audience());
    }

    private static String head(UpdatePublished e) {
        String kind = e.kind() == UpdateKind.RESOLUTION ? " resolution update" : " update";
        String status = e.sourceStatus() == null ? "" : " (%s)".formatted(e.sourceStatus());
        return e.audience() + kind + status;
    }

    static Line brief(ExecBriefPublished e) {
        List<String> parts = new ArrayList<>();
        parts.add(said("Executive brief", e.status()));
        add(parts, "Risks", list(e.risks()));
        add(parts, "Asks", list(e.asks().stream().map(Ask::text).toList()));
        if (e.eta() != null) {
            parts.add("ETA: %s (confidence %s)"
                    .formatted(time(e.eta().at()), word(e.eta().confidence())));
        }
        add(
                parts,
                "Customers",
                list(e.customers().stream().map(BriefCustomer::name).toList()));
        return Line.of(joined(parts)).to(Audience.EXECUTIVE);
    }

    static Line approval(ApprovalGranted e) {
        String what = e.commitments().isEmpty()
                ? "Remedy approved by one of those it needs"
                : "Approval of " + list(e.commitments());
        return Line.of(said(what, e.comment()));
    }

    static Line feedback(FeedbackReceived e) {
        String from = e.accountId() == null ? "Feedback" : "Feedback of " + e.accountId();
        String rated = e.rating() == null ? from : "%s (%d of 5)".formatted(from, e.rating());
        return Line.of(said(rated, e.text()));
    }
}
