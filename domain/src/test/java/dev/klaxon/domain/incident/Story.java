package dev.klaxon.domain.incident;

import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Account;
import dev.klaxon.events.incident.AccountAffected;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.Certainty;
import dev.klaxon.events.incident.DecisionId;
import dev.klaxon.events.incident.DecisionRecorded;
import dev.klaxon.events.incident.EvidenceAttached;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.EvidenceKind;
import dev.klaxon.events.incident.Impact;
import dev.klaxon.events.incident.IncidentCancelled;
import dev.klaxon.events.incident.IncidentDeclared;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.IncidentReopened;
import dev.klaxon.events.incident.MitigationEnded;
import dev.klaxon.events.incident.MitigationId;
import dev.klaxon.events.incident.MitigationKind;
import dev.klaxon.events.incident.MitigationOutcome;
import dev.klaxon.events.incident.MitigationStarted;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.SeverityAssigned;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.incident.StatusTransitioned;
import dev.klaxon.events.incident.UpdateId;
import dev.klaxon.events.incident.UpdateKind;
import dev.klaxon.events.incident.UpdatePublished;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One incident told in verbs, a minute between any two records; {@link #at} goes back or ahead in business time. */
final class Story {

    static final IncidentId INCIDENT = new IncidentId(new UUID(0x19b7a3e5b8e7000L, 1));

    private static final Instant START = Instant.parse("2026-01-02T03:00:00Z");

    private @Nullable IncidentState state;
    private Instant now = START;
    private int ids;

    static Story declared(Severity severity) {
        Story story = new Story();
        story.add(new IncidentDeclared(
                INCIDENT,
                "INC-7K2Q",
                Text.of("Checkout fails"),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                false,
                "USD",
                1,
                story.claim()));
        return story.add(new SeverityAssigned(
                INCIDENT, severity, severity, Impact.UNKNOWN, Certainty.FINAL, null, 1, story.claim()));
    }

    /** The next record happened that many minutes after the start. */
    Story at(int minute) {
        now = START.plus(Duration.ofMinutes(minute));
        return this;
    }

    Story evidence(EvidenceKind kind) {
        return add(new EvidenceAttached(
                INCIDENT, new EvidenceId(nextId()), kind, null, null, null, null, null, false, null, claim()));
    }

    Story mitigation() {
        return add(new MitigationStarted(
                INCIDENT, new MitigationId(nextId()), MitigationKind.ROLLBACK, null, null, null, null, claim()));
    }

    /** The last mitigation ends. */
    Story ended(MitigationOutcome outcome) {
        MitigationId last = state().work().mitigations().latest().orElseThrow().mitigationId();
        return add(new MitigationEnded(INCIDENT, last, outcome, null, claim()));
    }

    Story decision(@Nullable String riskNotes) {
        return add(new DecisionRecorded(
                INCIDENT,
                new DecisionId(nextId()),
                null,
                List.of(),
                null,
                Text.ofNullable(riskNotes),
                null,
                null,
                claim()));
    }

    Story update(Audience audience, UpdateKind kind) {
        return add(unpublished(audience, kind));
    }

    /** An update that is not part of the state yet. */
    UpdatePublished unpublished(Audience audience, UpdateKind kind) {
        return new UpdatePublished(
                INCIDENT,
                new UpdateId(nextId()),
                audience,
                kind,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                claim());
    }

    Story account(String accountId) {
        return add(new AccountAffected(INCIDENT, new Account(accountId, null, null, null, null), claim()));
    }

    Story moved(Status to) {
        return add(new StatusTransitioned(INCIDENT, state().status(), to, null, List.of(), List.of(), null, claim()));
    }

    Story reopened(Status to) {
        return add(new IncidentReopened(INCIDENT, state().status(), to, null, claim()));
    }

    Story cancelled() {
        return add(new IncidentCancelled(INCIDENT, null, claim()));
    }

    IncidentState state() {
        if (state == null) {
            throw new IllegalStateException("The story has not begun");
        }
        return state;
    }

    Claim claim() {
        return new Claim(Person.of("ana", "Ana"), now, Precision.SECOND);
    }

    private Story add(IncidentEvent event) {
        state = IncidentState.next(state, nextId(), event);
        now = now.plus(Duration.ofMinutes(1));
        return this;
    }

    private UUID nextId() {
        ids++;
        return new UUID(0x19b7a3e5b8e7000L, ids);
    }
}
