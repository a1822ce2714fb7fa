package dev.klaxon.query.timeline;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.AccountAffected;
import dev.klaxon.events.incident.CauseState;
import dev.klaxon.events.incident.Certainty;
import dev.klaxon.events.incident.ChannelOpened;
import dev.klaxon.events.incident.DecisionRecorded;
import dev.klaxon.events.incident.EvidenceAttached;
import dev.klaxon.events.incident.EvidenceHoldPlaced;
import dev.klaxon.events.incident.ImpactAssessed;
import dev.klaxon.events.incident.IncidentAcknowledged;
import dev.klaxon.events.incident.IncidentCancelled;
import dev.klaxon.events.incident.IncidentDeclared;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentReopened;
import dev.klaxon.events.incident.IncidentRestricted;
import dev.klaxon.events.incident.MitigationEnded;
import dev.klaxon.events.incident.MitigationStarted;
import dev.klaxon.events.incident.NoteAdded;
import dev.klaxon.events.incident.RoleAssigned;
import dev.klaxon.events.incident.RoleHandedOver;
import dev.klaxon.events.incident.RoleReleased;
import dev.klaxon.events.incident.RoleRequested;
import dev.klaxon.events.incident.ServiceAffected;
import dev.klaxon.events.incident.SeverityAssigned;
import dev.klaxon.events.incident.StatusTransitioned;
import dev.klaxon.events.incident.UpdateKind;
import dev.klaxon.events.incident.UpdatePublished;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What each event reads like. What was not said stays unsaid. */
final class Lines {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Lines() {}

    /** Exhaustive: a new event does not compile until it has a line. */
    static Line of(IncidentEvent event) {
        return switch (event) {
            case IncidentDeclared e -> declared(e);
            case ImpactAssessed e -> Line.of(Impacts.line(e.impact()));
            case SeverityAssigned e -> severity(e);
            case IncidentAcknowledged e ->
                Line.of("Acknowledged by %s".formatted(e.responder().name()));
            case ChannelOpened e -> Line.of("Channel opened: %s %s".formatted(e.kind(), e.url()));
            case ServiceAffected e -> Line.of("Affected service: %s".formatted(e.name()));
            case AccountAffected e -> Line.of("Affected account: %s".formatted(account(e.account())));
            case RoleRequested e ->
                Line.of(said("%s requested".formatted(e.role().title()), e.reason()));
            case RoleAssigned e ->
                Line.of(said(
                        "%s is now %s".formatted(e.assignee().name(), e.role().title()), override(e.overrideReason())));
            case RoleHandedOver e ->
                Line.of(said(
                        "%s handed %s over to %s"
                                .formatted(e.from().name(), e.role().title(), e.to().name()),
                        e.note()));
            case RoleReleased e ->
                Line.of(said(
                        "%s is no longer %s"
                                .formatted(
                                        e.holder() == null
                                                ? "The holder"
                                                : e.holder().name(),
                                        e.role().title()),
                        e.reason()));
            case UpdatePublished e -> update(e);
            case DecisionRecorded e -> decision(e);
            case MitigationStarted e ->
                Line.of(said("Mitigation started (%s)".formatted(word(e.kind())), e.description()));
            case MitigationEnded e ->
                Line.of(e.outcome() == null ? "Mitigation ended" : "Mitigation ended (%s)".formatted(word(e.outcome())))
                        .with(e.result());
            case EvidenceAttached e -> Line.of(said("Evidence attached (%s)".formatted(word(e.kind())), e.title()));
            case EvidenceHoldPlaced e -> Line.of(said("Evidence is held", e.reason()));
            case NoteAdded e ->
                Line.of(e.text() == null ? "Note" : e.text().toString()).with(e.result());
            case StatusTransitioned e -> transition(e);
            case IncidentReopened e -> Line.of(said("Reopened to %s".formatted(e.to()), e.reason()));
            case IncidentCancelled e -> Line.of(said("Cancelled", e.reason()));
            case IncidentRestricted e -> Line.of(said("Restricted", e.reason()));
        };
    }

    private static Line declared(IncidentDeclared e) {
        List<String> parts = new ArrayList<>();
        parts.add(said(e.drill() ? "Drill declared" : "Incident declared", e.title()));
        add(parts, null, e.summary());
        add(parts, "First hypothesis", e.firstHypothesis());
        if (!e.services().isEmpty()) {
            parts.add("Services: " + String.join(", ", e.services()));
        }
        if (!e.accounts().isEmpty()) {
            parts.add("Accounts: "
                    + String.join(
                            ", ", e.accounts().stream().map(Lines::account).toList()));
        }
        return Line.of(joined(parts));
    }

    private static Line severity(SeverityAssigned e) {
        String certainty = e.certainty() == Certainty.PROVISIONAL ? " (provisional)" : "";
        String recommended = e.recommended() == null || e.recommended() == e.severity()
                ? ""
                : " where the policy recommends %s".formatted(e.recommended());
        return Line.of(said("Severity %s%s%s".formatted(e.severity(), certainty, recommended), e.rationale()));
    }

    private static Line update(UpdatePublished e) {
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

    private static Line decision(DecisionRecorded e) {
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

    private static Line transition(StatusTransitioned e) {
        // an import tells moves in any order, so that what came before them is known only to the fold
        String move = e.claim().isImported() ? "Status " + e.to() : "Status %s to %s".formatted(e.from(), e.to());
        List<String> parts = new ArrayList<>();
        parts.add(said(move, e.statement()));
        add(parts, "Reason", e.reason());
        return Line.of(joined(parts));
    }

    private static String account(Account account) {
        return account.name() == null ? account.accountId() : "%s (%s)".formatted(account.name(), account.accountId());
    }

    private static @Nullable Object override(@Nullable Text reason) {
        return reason == null ? null : "in spite of the rule: " + reason;
    }

    private static String said(String what, @Nullable Object words) {
        return words == null ? what : "%s: %s".formatted(what, words);
    }

    private static void add(List<String> parts, @Nullable String label, @Nullable Text text) {
        if (text != null) {
            parts.add(label == null ? text.toString() : "%s: %s".formatted(label, text));
        }
    }

    /** Sentences end with a mark of their own or get one. */
    private static String joined(List<String> parts) {
        StringBuilder line = new StringBuilder();
        for (String part : parts) {
            if (!line.isEmpty()) {
                line.append(".!?:".indexOf(line.charAt(line.length() - 1)) < 0 ? ". " : " ");
            }
            line.append(part.strip());
        }
        return line.toString();
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
