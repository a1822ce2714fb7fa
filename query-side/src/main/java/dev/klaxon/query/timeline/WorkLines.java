package dev.klaxon.query.timeline;

import static dev.klaxon.query.timeline.Phrases.add;
import static dev.klaxon.query.timeline.Phrases.first;
import static dev.klaxon.query.timeline.Phrases.joined;
import static dev.klaxon.query.timeline.Phrases.said;
import static dev.klaxon.query.timeline.Phrases.word;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.ChangeLinked;
import dev.klaxon.events.incident.DecisionRecorded;
import dev.klaxon.events.incident.HypothesisOpened;
import dev.klaxon.events.incident.KnownIssueLinked;
import dev.klaxon.events.incident.TicketLinked;
import dev.klaxon.events.incident.WorkaroundProposed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was thought, tried and decided reads like this. */
final class WorkLines {

    private WorkLines() {}

    static Line decision(DecisionRecorded e) {
        List<String> parts = new ArrayList<>();
        parts.add(said("Decision", e.question()));
        if (!e.options().isEmpty()) {
            parts.add("Options: "
                    + String.join("; ", e.options().stream().map(Text::toString).toList()));
        }
        add(parts, "Risks", e.riskNotes());
        if (e.reversible() != null) {
            parts.add(e.reversible() ? "Reversible" : "Not reversible");
        }
        if (e.decider() != null) {
            parts.add("Decided by " + e.decider().name());
        }
        return Line.of(joined(parts)).with(e.choice());
    }

    static Line hypothesis(HypothesisOpened e) {
        List<String> parts = new ArrayList<>();
        parts.add(said("Hypothesis", e.statement()));
        if (e.owner() != null) {
            parts.add("Owner: " + e.owner().name());
        }
        if (e.timeboxMinutes() != null) {
            parts.add("Timebox: %d min".formatted(e.timeboxMinutes()));
        }
        return Line.of(joined(parts));
    }

    static Line workaround(WorkaroundProposed e) {
        List<String> parts = new ArrayList<>();
        parts.add(said("Workaround proposed", e.steps()));
        add(parts, "Risks", e.riskNotes());
        add(parts, "Rollback", e.rollback());
        return Line.of(joined(parts));
    }

    static Line change(ChangeLinked e) {
        String kind = e.kind() == null ? "Change linked" : "Change linked (%s)".formatted(word(e.kind()));
        return Line.of(said(kind, first(e.name(), inSystem(e.system(), e.key()), e.url())));
    }

    static @Nullable Object ticket(TicketLinked e) {
        return first(e.name(), inSystem(e.system(), e.key()), e.url());
    }

    static @Nullable Object knownIssue(KnownIssueLinked e) {
        return first(e.name(), inSystem(e.system(), e.key()), e.url(), e.knownIssueId());
    }

    static String answer(@Nullable Boolean accepted) {
        if (accepted == null) {
            return "Ticket answered by engineering";
        }
        return accepted ? "Ticket accepted by engineering" : "Ticket returned for rework";
    }

    private static @Nullable String inSystem(@Nullable String system, @Nullable String key) {
        return system == null || key == null ? key : system + " " + key;
    }
}
