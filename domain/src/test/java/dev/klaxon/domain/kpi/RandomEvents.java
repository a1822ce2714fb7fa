package dev.klaxon.domain.kpi;

import dev.klaxon.events.Claim;
import dev.klaxon.events.Origin;
import dev.klaxon.events.Person;
import dev.klaxon.events.Precision;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Account;
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
import dev.klaxon.events.incident.EntryCorrected;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The events of one incident, drawn by lot. */
final class RandomEvents {

    private static final Status[] STAGES = {
        Status.DECLARED, Status.CONTAINED, Status.MITIGATED, Status.RESOLVED, Status.RESOLVED, Status.CLOSED
    };
    private static final EvidenceKind[] CHECKLIST = {
        EvidenceKind.LOG, EvidenceKind.TRACE, EvidenceKind.VALIDATION, EvidenceKind.HAR
    };
    private static final Audience[] AUDIENCES = Audience.values();

    private final Random random;
    private final IncidentId incident;
    private final Instant declaredAt;
    private final int span;
    private final boolean imported;
    /** Whether most of the evidence on the checklist is attached at once. */
    private final boolean shown;

    /** How a member reads before its first correction, then what it was corrected to. */
    private final Map<String, @Nullable Text> readings = new HashMap<>();

    RandomEvents(Random random, int number, Instant declaredAt, int span) {
        this.random = random;
        this.incident = new IncidentId(new UUID(0, number));
        this.declaredAt = declaredAt;
        this.span = span;
        this.imported = random.nextInt(4) == 0;
        this.shown = random.nextInt(3) == 0;
    }

    IncidentDeclared declared() {
        return new IncidentDeclared(
                incident,
                "INC-" + incident.value().getLeastSignificantBits(),
                null,
                null,
                null,
                null,
                around(),
                around(),
                null,
                random.nextBoolean() ? List.of("service-" + random.nextInt(3)) : List.of(),
                random.nextBoolean() ? List.of(account()) : List.of(),
                random.nextInt(6) == 0,
                "USD",
                1,
                claim(declaredAt, 0));
    }

    IncidentEvent next(int n, Map<UUID, IncidentEvent> told) {
        Claim claim = claim(within(), n);
        UUID id = new UUID(incident.value().getLeastSignificantBits() + 100, random.nextInt(4));
        if (shown && n < 5 && random.nextInt(8) > 0) {
            return evidence(CHECKLIST[n - 1], id, claim);
        }
        int sort = random.nextInt(60);
        return switch (sort) {
            case 0, 1, 2, 3, 4 ->
                new SeverityAssigned(
                        incident,
                        one(Severity.values()),
                        random.nextBoolean() ? one(Severity.values()) : null,
                        Impact.UNKNOWN,
                        one(Certainty.values()),
                        null,
                        1,
                        claim);
            case 5, 6 -> new IncidentAcknowledged(incident, person(), claim);
            case 7, 8, 9 -> new RoleAssigned(incident, role(), person(), null, claim);
            case 10 -> new RoleHandedOver(incident, role(), person(), person(), null, null, claim);
            case 11, 12, 13, 14, 15, 16, 17, 18, 19, 20 -> update(claim, n);
            case 21, 22 -> new UpdateWithdrawn(incident, new UpdateId(new UUID(9, random.nextInt(45))), null, claim);
            case 23, 24 ->
                new ExecBriefPublished(incident, new BriefId(id), null, List.of(), List.of(), null, List.of(), claim);
            case 25 -> new FaultDomainNamed(incident, null, List.of(), claim);
            case 26 ->
                new HypothesisClosed(
                        incident, new HypothesisId(id), one(HypothesisOutcome.values()), null, List.of(), claim);
            case 27, 28, 29, 30, 31, 32 ->
                new StatusTransitioned(incident, Status.DECLARED, one(STAGES), null, List.of(), List.of(), null, claim);
            case 33, 34 ->
                new IncidentReopened(incident, Status.RESOLVED, one(Status.CONTAINED, Status.MITIGATED), null, claim);
            case 35 ->
                random.nextInt(3) == 0
                        ? new IncidentCancelled(incident, null, claim)
                        : new NoteAdded(incident, new NoteId(id), null, null, claim);
            case 36 -> new IncidentMerged(incident, new IncidentId(new UUID(7, 7)), "INC-X", null, claim);
            case 37, 38 -> new IncidentUnmerged(incident, null, claim);
            case 39 -> new CustomerConfirmed(incident, new ConfirmationId(id), "a", null, maybe(), claim);
            case 40 -> new TicketLinked(incident, new TicketId(id), null, null, null, null, null, claim);
            case 41 -> new TicketAnswered(incident, new TicketId(id), maybe(), null, claim);
            case 42 -> new KnownIssueLinked(incident, null, null, "wiki", "KI-1", null, claim);
            case 43 -> new WorkaroundApproved(incident, new WorkaroundId(id), null, claim);
            case 44, 45, 46 -> evidence(one(EvidenceKind.values()), id, claim);
            case 47 ->
                new MitigationStarted(
                        incident, new MitigationId(id), MitigationKind.ROLLBACK, null, null, null, null, claim);
            case 48 ->
                new DecisionRecorded(incident, new DecisionId(id), null, List.of(), null, null, null, null, claim);
            case 49 ->
                new RootCauseNamed(incident, random.nextInt(5) == 0 ? null : "cause-" + random.nextInt(3), null, claim);
            case 50 -> remedy(id, claim);
            case 51 -> new RemedyApproved(incident, new RemedyId(id), null, List.of(), false, 1, null, claim);
            case 52 ->
                random.nextBoolean()
                        ? new AccountAffected(incident, account(), claim)
                        : new AccountCleared(incident, account().accountId(), claim);
            case 53 ->
                new SentimentRecorded(incident, new ReadingId(id), account().accountId(), random.nextInt(5) - 2, claim);
            case 54 ->
                new ChurnRiskRecorded(
                        incident, new ReadingId(id), account().accountId(), one(ChurnRisk.values()), claim);
            case 55 ->
                new CsatRecorded(incident, new ReadingId(id), null, random.nextInt(6), one(CsatScale.values()), claim);
            case 56 ->
                random.nextBoolean()
                        ? new ServiceAffected(incident, "service-" + random.nextInt(3), claim)
                        : new ServiceCleared(incident, "service-" + random.nextInt(3), claim);
            default -> correction(told, n);
        };
    }

    private IncidentEvent evidence(EvidenceKind kind, UUID id, Claim claim) {
        Text text = Text.of("shown");
        return new EvidenceAttached(
                incident, new EvidenceId(id), kind, null, text, null, null, null, false, null, claim);
    }

    private IncidentEvent remedy(UUID id, Claim claim) {
        Money amount = Money.ofMinor(CurrencyUnit.of(one("USD", "EUR")), 1 + random.nextInt(9999));
        RemedyKind kind = random.nextInt(4) == 0 ? RemedyKind.EXECUTIVE_CALL : RemedyKind.CREDIT;
        return new RemedyProposed(incident, new RemedyId(id), kind, "a", amount, null, null, claim);
    }

    private IncidentEvent update(Claim claim, int n) {
        boolean regular = random.nextInt(4) > 0;
        Instant promise = random.nextInt(3) == 0
                ? null
                : claim.occurredAt().plus(Duration.ofMinutes(15L * (random.nextInt(20) - 1)));
        return new UpdatePublished(
                incident,
                new UpdateId(new UUID(9, n)),
                one(AUDIENCES),
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

    /** The declaration is only ever moved to an earlier time, so that nothing comes to stand before it. */
    private IncidentEvent correction(Map<UUID, IncidentEvent> told, int n) {
        List<UUID> ids = List.copyOf(told.keySet());
        UUID target = random.nextInt(3) == 0 ? ids.getFirst() : ids.get(random.nextInt(ids.size()));
        IncidentEvent original = told.get(target);
        if (original == null || original instanceof EntryCorrected) {
            return new NoteAdded(incident, new NoteId(target), null, null, claim(within(), n));
        }
        boolean declaration = original instanceof IncidentDeclared;
        String field = declaration
                ? one("occurredAt", "precision", "detectedAt", "startedAt")
                : one("occurredAt", "occurredAt", "precision");
        Text value = switch (field) {
            case "precision" -> Text.of(one(Precision.values()).name());
            case "occurredAt" -> Text.of((declaration ? earlier() : within()).toString());
            default -> {
                Instant at = around();
                yield at == null ? null : Text.of(at.toString());
            }
        };
        String member = target + field;
        Text before = readings.containsKey(member) ? readings.get(member) : reading(original, field);
        readings.put(member, value);
        return new EntryCorrected(incident, target, field, before, value, null, claim(within(), n));
    }

    private static @Nullable Text reading(IncidentEvent event, String field) {
        IncidentDeclared declared = event instanceof IncidentDeclared e ? e : null;
        Object value = switch (field) {
            case "occurredAt" -> event.claim().occurredAt();
            case "precision" -> event.claim().precision();
            case "detectedAt" -> declared == null ? null : declared.detectedAt();
            default -> declared == null ? null : declared.startedAt();
        };
        return value == null ? null : Text.of(value.toString());
    }

    private Account account() {
        Money arr = random.nextInt(3) == 0
                ? null
                : Money.of(CurrencyUnit.of(one("USD", "EUR")), 1000 * (1 + random.nextInt(50)));
        return new Account(one("a", "b", "c"), null, null, arr, null);
    }

    private Role role() {
        return one(Role.INCIDENT_COMMANDER, Role.COMMS_LEAD, Role.COMMS_LEAD, Role.SCRIBE);
    }

    private Claim claim(Instant at, int n) {
        Person claimed = random.nextBoolean() ? person() : null;
        Origin origin = imported ? new Origin("lot", "%02d-%03d".formatted(random.nextInt(20), n), claimed) : null;
        return new Claim(person(), at, one(Precision.values()), origin);
    }

    private Person person() {
        String id = "p" + random.nextInt(4);
        return Person.of(id, id);
    }

    private @Nullable Boolean maybe() {
        return random.nextInt(4) == 0 ? null : (Boolean) random.nextBoolean();
    }

    /** Many facts share an instant. */
    private Instant within() {
        int minute = random.nextInt(span + 1);
        Instant at = declaredAt.plus(Duration.ofMinutes(random.nextBoolean() ? minute - minute % 15 : minute));
        return random.nextInt(4) == 0 ? at.plusSeconds(random.nextInt(60)).plusMillis(random.nextInt(1000)) : at;
    }

    private Instant earlier() {
        return declaredAt.minus(Duration.ofMinutes(random.nextInt(60)));
    }

    private @Nullable Instant around() {
        return random.nextInt(3) == 0 ? null : declaredAt.plus(Duration.ofMinutes(random.nextInt(60) - 45));
    }

    @SafeVarargs
    private final <T> T one(T... ofThem) {
        return ofThem[random.nextInt(ofThem.length)];
    }
}
