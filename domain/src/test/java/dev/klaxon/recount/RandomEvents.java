package dev.klaxon.recount;

import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.AccountAffected;
import dev.klaxon.events.incident.AccountCleared;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.BriefId;
import dev.klaxon.events.incident.Certainty;
import dev.klaxon.events.incident.ChurnRisk;
import dev.klaxon.events.incident.ChurnRiskRecorded;
import dev.klaxon.events.incident.ConfirmationId;
import dev.klaxon.events.incident.CsatRecorded;
import dev.klaxon.events.incident.CsatScale;
import dev.klaxon.events.incident.CustomerConfirmed;
import dev.klaxon.events.incident.DecisionId;
import dev.klaxon.events.incident.DecisionRecorded;
import dev.klaxon.events.incident.EvidenceAttached;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.EvidenceKind;
import dev.klaxon.events.incident.ExecBriefPublished;
import dev.klaxon.events.incident.FaultDomainNamed;
import dev.klaxon.events.incident.HypothesisClosed;
import dev.klaxon.events.incident.HypothesisId;
import dev.klaxon.events.incident.HypothesisOutcome;
import dev.klaxon.events.incident.Impact;
import dev.klaxon.events.incident.IncidentAcknowledged;
import dev.klaxon.events.incident.IncidentCancelled;
import dev.klaxon.events.incident.IncidentDeclared;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.IncidentMerged;
import dev.klaxon.events.incident.IncidentReopened;
import dev.klaxon.events.incident.IncidentUnmerged;
import dev.klaxon.events.incident.KnownIssueLinked;
import dev.klaxon.events.incident.MitigationId;
import dev.klaxon.events.incident.MitigationKind;
import dev.klaxon.events.incident.MitigationStarted;
import dev.klaxon.events.incident.NoteAdded;
import dev.klaxon.events.incident.NoteId;
import dev.klaxon.events.incident.ReadingId;
import dev.klaxon.events.incident.RemedyApproved;
import dev.klaxon.events.incident.RemedyId;
import dev.klaxon.events.incident.RemedyKind;
import dev.klaxon.events.incident.RemedyProposed;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.RoleAssigned;
import dev.klaxon.events.incident.RoleHandedOver;
import dev.klaxon.events.incident.RootCauseNamed;
import dev.klaxon.events.incident.SentimentRecorded;
import dev.klaxon.events.incident.ServiceAffected;
import dev.klaxon.events.incident.ServiceCleared;
import dev.klaxon.events.incident.Severity;
import dev.klaxon.events.incident.SeverityAssigned;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.incident.StatusTransitioned;
import dev.klaxon.events.incident.TicketAnswered;
import dev.klaxon.events.incident.TicketId;
import dev.klaxon.events.incident.TicketLinked;
import dev.klaxon.events.incident.UpdateId;
import dev.klaxon.events.incident.UpdateKind;
import dev.klaxon.events.incident.UpdatePublished;
import dev.klaxon.events.incident.UpdateWithdrawn;
import dev.klaxon.events.incident.WorkaroundApproved;
import dev.klaxon.events.incident.WorkaroundId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The events of one incident, drawn by lot. */
final class RandomEvents {

    private static final Status[] STAGES = {
        Status.DECLARED, Status.CONTAINED, Status.MITIGATED, Status.RESOLVED, Status.RESOLVED, Status.CLOSED
    };
    private static final EvidenceKind[] CHECKLIST = {
        EvidenceKind.LOG, EvidenceKind.TRACE, EvidenceKind.VALIDATION, EvidenceKind.HAR
    };
    private static final Audience[] AUDIENCES = Audience.values();

    final IncidentId incident;

    private final Lot lot;
    private final RandomCorrections corrections;
    private final List<String> services;
    /** Whether most of the evidence on the checklist is attached at once. */
    private final boolean shown;

    /**
     * Begins.
     *
     * @param services that it always affects
     */
    RandomEvents(Lot lot, String... services) {
        this.lot = lot;
        this.incident = new IncidentId(lot.id(0, 0));
        this.corrections = new RandomCorrections(lot, incident);
        this.services = List.of(services);
        this.shown = lot.below(3) == 0;
    }

    IncidentDeclared declared() {
        return new IncidentDeclared(
                incident,
                "INC-" + (10_000 + lot.number),
                null,
                null,
                null,
                null,
                lot.around(),
                lot.around(),
                null,
                services(),
                lot.coin() ? List.of(lot.account()) : List.of(),
                lot.below(6) == 0,
                "USD",
                1,
                lot.claim(lot.declaredAt, 0));
    }

    private List<String> services() {
        List<String> affected = new ArrayList<>(services);
        if (lot.coin()) {
            affected.add("service-" + lot.below(3));
        }
        return affected;
    }

    IncidentEvent next(int n, Map<UUID, IncidentEvent> told) {
        Claim claim = lot.claim(lot.within(), n);
        UUID id = lot.id(2, lot.below(4));
        if (shown && n < 5 && lot.below(8) > 0) {
            return evidence(CHECKLIST[n - 1], id, claim);
        }
        int sort = lot.below(60);
        return switch (sort) {
            case 0, 1, 2, 3, 4 ->
                new SeverityAssigned(
                        incident,
                        lot.one(Severity.values()),
                        lot.coin() ? lot.one(Severity.values()) : null,
                        Impact.UNKNOWN,
                        lot.one(Certainty.values()),
                        null,
                        1,
                        claim);
            case 5, 6 -> new IncidentAcknowledged(incident, lot.person(), claim);
            case 7, 8, 9 -> new RoleAssigned(incident, role(), lot.person(), null, claim);
            case 10 -> new RoleHandedOver(incident, role(), lot.person(), lot.person(), null, null, claim);
            case 11, 12, 13, 14, 15, 16, 17, 18, 19, 20 -> update(claim, n);
            case 21, 22 -> new UpdateWithdrawn(incident, new UpdateId(lot.id(9, lot.below(45))), null, claim);
            case 23, 24 ->
                new ExecBriefPublished(incident, new BriefId(id), null, List.of(), List.of(), null, List.of(), claim);
            case 25 -> new FaultDomainNamed(incident, null, List.of(), claim);
            case 26 ->
                new HypothesisClosed(
                        incident, new HypothesisId(id), lot.one(HypothesisOutcome.values()), null, List.of(), claim);
            case 27, 28, 29, 30, 31, 32 ->
                new StatusTransitioned(
                        incident, Status.DECLARED, lot.one(STAGES), null, List.of(), List.of(), null, claim);
            case 33, 34 ->
                new IncidentReopened(
                        incident, Status.RESOLVED, lot.one(Status.CONTAINED, Status.MITIGATED), null, claim);
            case 35 ->
                lot.below(3) == 0
                        ? new IncidentCancelled(incident, null, claim)
                        : new NoteAdded(incident, new NoteId(id), null, null, claim);
            case 36 -> new IncidentMerged(incident, new IncidentId(new UUID(7, 7)), "INC-X", null, claim);
            case 37, 38 -> new IncidentUnmerged(incident, null, claim);
            case 39 -> new CustomerConfirmed(incident, new ConfirmationId(id), "a", null, lot.maybe(), claim);
            case 40 -> new TicketLinked(incident, new TicketId(id), null, null, null, null, null, claim);
            case 41 -> new TicketAnswered(incident, new TicketId(id), lot.maybe(), null, claim);
            case 42 -> new KnownIssueLinked(incident, null, null, "wiki", "KI-1", null, claim);
            case 43 -> new WorkaroundApproved(incident, new WorkaroundId(id), null, claim);
            case 44, 45, 46 -> evidence(lot.one(EvidenceKind.values()), id, claim);
            case 47 ->
                new MitigationStarted(
                        incident, new MitigationId(id), MitigationKind.ROLLBACK, null, null, null, null, claim);
            case 48 ->
                new DecisionRecorded(incident, new DecisionId(id), null, List.of(), null, null, null, null, claim);
            case 49 -> new RootCauseNamed(incident, lot.below(5) == 0 ? null : lot.cause(), null, claim);
            case 50 -> remedy(id, claim);
            case 51 -> new RemedyApproved(incident, new RemedyId(id), null, List.of(), false, 1, null, claim);
            case 52 ->
                lot.coin()
                        ? new AccountAffected(incident, lot.account(), claim)
                        : new AccountCleared(incident, lot.account().accountId(), claim);
            case 53 ->
                new SentimentRecorded(incident, new ReadingId(id), lot.account().accountId(), lot.below(5) - 2, claim);
            case 54 ->
                new ChurnRiskRecorded(
                        incident, new ReadingId(id), lot.account().accountId(), lot.one(ChurnRisk.values()), claim);
            case 55 ->
                new CsatRecorded(incident, new ReadingId(id), null, lot.below(6), lot.one(CsatScale.values()), claim);
            case 56 ->
                lot.coin()
                        ? new ServiceAffected(incident, "service-" + lot.below(3), claim)
                        : new ServiceCleared(incident, "service-" + lot.below(3), claim);
            default -> corrections.next(told, n);
        };
    }

    private IncidentEvent evidence(EvidenceKind kind, UUID id, Claim claim) {
        Text text = Text.of("shown");
        return new EvidenceAttached(
                incident, new EvidenceId(id), kind, null, text, null, null, null, false, null, claim);
    }

    private IncidentEvent remedy(UUID id, Claim claim) {
        Money amount = Money.ofMinor(CurrencyUnit.of(lot.one("USD", "EUR")), 1 + lot.below(9999));
        RemedyKind kind = lot.below(4) == 0 ? RemedyKind.EXECUTIVE_CALL : RemedyKind.CREDIT;
        return new RemedyProposed(incident, new RemedyId(id), kind, "a", amount, null, null, claim);
    }

    private IncidentEvent update(Claim claim, int n) {
        boolean regular = lot.below(4) > 0;
        Instant promise =
                lot.below(3) == 0 ? null : claim.occurredAt().plus(Duration.ofMinutes(15L * (lot.below(20) - 1)));
        return new UpdatePublished(
                incident,
                new UpdateId(lot.id(9, n)),
                lot.one(AUDIENCES),
                regular ? UpdateKind.REGULAR : UpdateKind.RESOLUTION,
                null,
                null,
                null,
                regular ? promise : null,
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
                claim);
    }

    private Role role() {
        return lot.one(Role.INCIDENT_COMMANDER, Role.COMMS_LEAD, Role.COMMS_LEAD, Role.SCRIBE);
    }
}
