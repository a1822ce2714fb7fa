package dev.klaxon.domain.story;

import static dev.klaxon.domain.story.Facts.person;

import dev.klaxon.events.Text;
import dev.klaxon.events.incident.BriefId;
import dev.klaxon.events.incident.DeadlineId;
import dev.klaxon.events.incident.DecisionId;
import dev.klaxon.events.incident.DecisionRecorded;
import dev.klaxon.events.incident.EvidenceAttached;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.EvidenceKind;
import dev.klaxon.events.incident.ExecBriefPublished;
import dev.klaxon.events.incident.FaultDomainNamed;
import dev.klaxon.events.incident.HypothesisClosed;
import dev.klaxon.events.incident.HypothesisId;
import dev.klaxon.events.incident.HypothesisOpened;
import dev.klaxon.events.incident.HypothesisOutcome;
import dev.klaxon.events.incident.MitigationEnded;
import dev.klaxon.events.incident.MitigationId;
import dev.klaxon.events.incident.MitigationKind;
import dev.klaxon.events.incident.MitigationOutcome;
import dev.klaxon.events.incident.MitigationStarted;
import dev.klaxon.events.incident.NoteAdded;
import dev.klaxon.events.incident.NoteId;
import dev.klaxon.events.incident.RegulatoryDeadlineMet;
import dev.klaxon.events.incident.RegulatoryDeadlineSet;
import dev.klaxon.events.incident.RootCauseNamed;
import dev.klaxon.events.incident.TicketId;
import dev.klaxon.events.incident.TicketLinked;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can happen in the work on an incident, as verbs; one that ends something ends the last of its kind. */
public final class WorkFacts {

    private WorkFacts() {}

    public static Fact briefed() {
        return telling -> new ExecBriefPublished(
                telling.incidentId(),
                new BriefId(telling.newId()),
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                telling.claim());
    }

    /** Eve has a hypothesis. */
    public static Fact suspected(@Nullable Integer timeboxMinutes) {
        return telling -> new HypothesisOpened(
                telling.incidentId(),
                new HypothesisId(telling.newId()),
                null,
                person("eve"),
                timeboxMinutes,
                telling.claim());
    }

    public static Fact settled(HypothesisOutcome outcome) {
        return telling -> new HypothesisClosed(
                telling.incidentId(),
                telling.last(HypothesisOpened.class).hypothesisId(),
                outcome,
                null,
                List.of(),
                telling.claim());
    }

    public static Fact faultDomainNamed(String domain) {
        return telling -> new FaultDomainNamed(telling.incidentId(), Text.of(domain), List.of(), telling.claim());
    }

    public static Fact rootCauseNamed(String key) {
        return telling -> new RootCauseNamed(telling.incidentId(), key, null, telling.claim());
    }

    public static Fact ticketLinked(String key) {
        return telling -> new TicketLinked(
                telling.incidentId(), new TicketId(telling.newId()), null, "jira", key, null, null, telling.claim());
    }

    /** A duty to an authority, due by that minute. */
    public static Fact deadlineSet(int due) {
        return telling -> new RegulatoryDeadlineSet(
                telling.incidentId(),
                new DeadlineId(telling.newId()),
                null,
                null,
                telling.minute(due),
                telling.claim());
    }

    public static Fact deadlineMet() {
        return telling -> new RegulatoryDeadlineMet(
                telling.incidentId(),
                telling.last(RegulatoryDeadlineSet.class).deadlineId(),
                List.of(),
                telling.claim());
    }

    public static Fact shown(EvidenceKind kind) {
        return shown(kind, "A " + kind.name().toLowerCase(Locale.ROOT));
    }

    public static Fact shown(EvidenceKind kind, String title) {
        return telling -> new EvidenceAttached(
                telling.incidentId(),
                new EvidenceId(telling.newId()),
                kind,
                Text.of(title),
                null,
                null,
                null,
                null,
                false,
                null,
                telling.claim());
    }

    /** A rollback begins. */
    public static Fact mitigating(String description) {
        return telling -> new MitigationStarted(
                telling.incidentId(),
                new MitigationId(telling.newId()),
                MitigationKind.ROLLBACK,
                Text.of(description),
                null,
                null,
                null,
                telling.claim());
    }

    public static Fact mitigated(MitigationOutcome outcome, String result) {
        return telling -> new MitigationEnded(
                telling.incidentId(),
                telling.last(MitigationStarted.class).mitigationId(),
                outcome,
                Text.of(result),
                telling.claim());
    }

    public static Fact decided(@Nullable String riskNotes) {
        return telling -> new DecisionRecorded(
                telling.incidentId(),
                new DecisionId(telling.newId()),
                null,
                List.of(),
                null,
                Text.ofNullable(riskNotes),
                null,
                null,
                telling.claim());
    }

    public static Fact noted(String text) {
        return noted(text, null);
    }

    public static Fact noted(String text, @Nullable String result) {
        return telling -> new NoteAdded(
                telling.incidentId(),
                new NoteId(telling.newId()),
                Text.of(text),
                Text.ofNullable(result),
                telling.claim());
    }
}
