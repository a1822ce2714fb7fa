package dev.klaxon.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.klaxon.command.incident.acknowledgement.AcknowledgeIncident;
import dev.klaxon.command.incident.channel.OpenChannel;
import dev.klaxon.command.incident.decisions.RecordDecision;
import dev.klaxon.command.incident.declaration.DeclareIncident;
import dev.klaxon.command.incident.evidence.AttachEvidence;
import dev.klaxon.command.incident.mitigations.EndMitigation;
import dev.klaxon.command.incident.mitigations.StartMitigation;
import dev.klaxon.command.incident.notes.AddNote;
import dev.klaxon.command.incident.reach.AffectAccount;
import dev.klaxon.command.incident.reach.AffectService;
import dev.klaxon.command.incident.roles.AssignRole;
import dev.klaxon.command.incident.roles.JoinRole;
import dev.klaxon.command.incident.roles.LeaveRole;
import dev.klaxon.command.incident.roles.ReleaseRole;
import dev.klaxon.command.incident.severity.AssessImpact;
import dev.klaxon.command.incident.severity.AssignSeverity;
import dev.klaxon.command.incident.status.CancelIncident;
import dev.klaxon.command.incident.status.ReopenIncident;
import dev.klaxon.command.incident.status.TransitionStatus;
import dev.klaxon.command.incident.updates.PublishUpdate;
import dev.klaxon.command.incident.updates.UpdateDraft;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.edge.json.EnumReader;
import dev.klaxon.edge.json.RequestReader;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Person;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Certainty;
import dev.klaxon.events.incident.DecisionId;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.HoldId;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.MitigationId;
import dev.klaxon.events.incident.NoteId;
import dev.klaxon.events.incident.Role;
import dev.klaxon.events.incident.UpdateId;
import dev.klaxon.events.incident.UpdateKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of an imported line the same command that its endpoint would make. */
@Component
final class ImportedCommands {

    /** The commands that a line may name, with {@code *} for what varies. */
    static final Set<String> PATTERNS = Set.of(
            "POST incidents",
            "POST acknowledgements",
            "POST impact",
            "POST severity",
            "PUT roles/*",
            "DELETE roles/*",
            "PUT roles/*/members/*",
            "DELETE roles/*/members/*",
            "PUT channel",
            "POST services",
            "POST accounts",
            "POST updates",
            "POST decisions",
            "POST mitigations",
            "POST mitigations/*/outcome",
            "POST evidence",
            "POST notes",
            "POST transitions",
            "POST reopening",
            "POST cancellation");

    private static final String CURRENCY = "USD";

    private final RequestReader requests;

    ImportedCommands(RequestReader requests) {
        this.requests = requests;
    }

    /**
     * A line and what it is to be read with.
     *
     * @param records when the record of the line with that key was made; empty where there is no such line
     */
    record Source(StagedLine line, IncidentId incident, Claim claim, Function<String, Optional<Instant>> records) {

        private String name() {
            return Objects.requireNonNull(claim.imported()).source();
        }

        /** The id of the record that the line makes. */
        UUID id(String part) {
            return DerivedIds.record(name(), line.key(), line.occurredAt(), part);
        }

        UUID id() {
            return id("");
        }

        /** The record that is named, by the key of its line or by its id. */
        UUID named(String keyOrId) {
            return records.apply(keyOrId)
                    .map(at -> DerivedIds.record(name(), keyOrId, at, ""))
                    .orElseGet(() -> uuid(keyOrId));
        }

        private static UUID uuid(String id) {
            try {
                return UUID.fromString(id);
            } catch (IllegalArgumentException e) {
                throw new RecordAwaited(id);
            }
        }
    }

    /**
     * The command of the line.
     *
     * @throws CommandRejected where the body is not of its form
     * @throws RecordAwaited where it names a record that is not there yet
     */
    Object of(Source from) {
        IncidentId id = from.incident();
        CommandPath path = from.line().command();
        return switch (path.pattern()) {
            case "POST incidents" -> declaration(from, body(from, ImportedBody.Declaration.class));
            case "POST acknowledgements" -> {
                Person responder =
                        body(from, ImportedBody.Acknowledgement.class).responder();
                yield new AcknowledgeIncident(
                        id, responder == null ? from.claim().author() : responder);
            }
            case "POST impact" ->
                new AssessImpact(
                        id, body(from, ImportedBody.Assessment.class).impact().impact());
            case "POST severity" -> severity(from, body(from, ImportedBody.SeverityChoice.class));
            case "PUT roles/*" -> {
                var given = body(from, ImportedBody.RoleGiven.class);
                yield new AssignRole(
                        id, role(path, true), given.assignee(), given.handoverNote(), given.overrideReason());
            }
            case "DELETE roles/*" ->
                new ReleaseRole(
                        id,
                        role(path, true),
                        body(from, ImportedBody.Reason.class).reason());
            case "PUT roles/*/members/*" -> {
                Text name = body(from, ImportedBody.Member.class).name();
                String person = path.variable(1);
                yield new JoinRole(id, role(path, false), new Person(person, name == null ? Text.of(person) : name));
            }
            case "DELETE roles/*/members/*" ->
                new LeaveRole(
                        id,
                        role(path, false),
                        path.variable(1),
                        body(from, ImportedBody.Reason.class).reason());
            case "PUT channel" -> {
                var channel = body(from, ImportedBody.Channel.class);
                yield new OpenChannel(id, channel.kind(), channel.url());
            }
            case "POST services" ->
                new AffectService(id, body(from, ImportedBody.Service.class).name());
            case "POST accounts" ->
                new AffectAccount(
                        id, body(from, ImportedBody.AffectedAccount.class).account());
            default -> work(from, path);
        };
    }

    private Object work(Source from, CommandPath path) {
        IncidentId id = from.incident();
        return switch (path.pattern()) {
            case "POST decisions" -> {
                var made = body(from, ImportedBody.DecisionMade.class);
                yield new RecordDecision(
                        id,
                        new DecisionId(from.id()),
                        made.question(),
                        made.options(),
                        made.choice(),
                        made.riskNotes(),
                        made.reversible(),
                        made.decider());
            }
            case "POST mitigations" -> {
                var begun = body(from, ImportedBody.Mitigation.class);
                yield new StartMitigation(
                        id,
                        new MitigationId(from.id()),
                        begun.kind(),
                        begun.description(),
                        begun.riskNotes(),
                        begun.rollbackPlan(),
                        begun.reversible());
            }
            case "POST mitigations/*/outcome" -> {
                var ending = body(from, ImportedBody.Ending.class);
                yield new EndMitigation(
                        id, new MitigationId(from.named(path.variable(0))), ending.outcome(), ending.result());
            }
            case "POST evidence" -> evidence(from, body(from, ImportedBody.Evidence.class));
            case "POST notes" -> {
                var note = body(from, ImportedBody.Note.class);
                yield new AddNote(id, new NoteId(from.id()), note.text(), note.result());
            }
            case "POST updates" -> {
                var update = body(from, ImportedBody.Update.class);
                yield new PublishUpdate(id, update.draft(new UpdateId(from.id()), UpdateKind.REGULAR));
            }
            case "POST transitions" -> transition(from, body(from, ImportedBody.Transition.class));
            case "POST reopening" -> {
                var reopening = body(from, ImportedBody.Reopening.class);
                yield new ReopenIncident(id, reopening.reason(), reopening.to());
            }
            case "POST cancellation" ->
                new CancelIncident(id, body(from, ImportedBody.Reason.class).reason());
            default -> throw new CommandRejected(Code.INVALID_VALUE, "'%s' is no command of an import".formatted(path));
        };
    }

    private static DeclareIncident declaration(Source from, ImportedBody.Declaration body) {
        var channel = body.channel();
        return new DeclareIncident(
                from.incident(),
                DerivedIds.reference(from.name(), from.line().incident()),
                body.title(),
                body.summary(),
                body.impact() == null ? null : body.impact().impact(),
                body.severity(),
                body.rationale(),
                body.services().stream().map(ImportedBody.Service::name).toList(),
                body.accounts(),
                body.firstHypothesis(),
                body.detectedAt(),
                body.startedAt(),
                body.incidentCommander(),
                channel == null ? null : new DeclareIncident.Channel(channel.kind(), channel.url()),
                Boolean.TRUE.equals(body.drill()),
                Boolean.TRUE.equals(body.restricted()),
                orElse(body.source(), from.name()),
                orElse(body.externalKey(), from.line().incident()),
                body.currency() == null ? CURRENCY : body.currency().getCode(),
                new HoldId(from.id("hold")));
    }

    private static AssignSeverity severity(Source from, ImportedBody.SeverityChoice body) {
        return new AssignSeverity(
                from.incident(),
                body.severity(),
                Boolean.TRUE.equals(body.provisional()) ? Certainty.PROVISIONAL : Certainty.FINAL,
                body.rationale(),
                new HoldId(from.id("hold")));
    }

    private static AttachEvidence evidence(Source from, ImportedBody.Evidence body) {
        return new AttachEvidence(
                from.incident(),
                new EvidenceId(from.id()),
                body.kind(),
                body.title(),
                body.text(),
                body.uri(),
                body.sha256() == null ? null : body.sha256().toLowerCase(Locale.ROOT),
                body.collectedAt(),
                Boolean.TRUE.equals(body.personalData()),
                body.region());
    }

    private static TransitionStatus transition(Source from, ImportedBody.Transition body) {
        if (!body.to().isStage()) {
            throw new CommandRejected(Code.INVALID_VALUE, "No transition leads to %s".formatted(body.to()));
        }
        List<UpdateDraft> resolutions = new ArrayList<>();
        for (ImportedBody.Update update : body.resolutions()) {
            UpdateId updateId = new UpdateId(from.id("resolution " + resolutions.size()));
            resolutions.add(update.draft(updateId, UpdateKind.RESOLUTION));
        }
        return new TransitionStatus(
                from.incident(),
                body.to(),
                body.statement(),
                body.evidenceIds().stream()
                        .map(evidence -> new EvidenceId(from.named(evidence)))
                        .toList(),
                resolutions,
                body.reason());
    }

    private static Role role(CommandPath path, boolean single) {
        try {
            Role role = (Role) EnumReader.read(Role.class, path.variable(0));
            if (role.isSingle() == single) {
                return role;
            }
            throw new CommandRejected(
                    Code.INVALID_VALUE,
                    single
                            ? "%s may be held by several; name the person in the path".formatted(role)
                            : "%s is held by one person; it has no members".formatted(role));
        } catch (IllegalArgumentException e) {
            throw new CommandRejected(Code.INVALID_VALUE, "The role " + e.getMessage());
        }
    }

    private static String orElse(@Nullable String first, String second) {
        return first == null ? second : first;
    }

    private <T> T body(Source from, Class<T> type) {
        return requests.read(from.line().body().getBytes(UTF_8), type);
    }
}
