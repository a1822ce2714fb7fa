package dev.klaxon.command.incident.knownissues;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.command.knownissue.KnownIssues;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.Code;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.KnownIssueLinked;
import dev.klaxon.events.knownissue.KnownIssueId;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Links known issues. */
@Component
final class LinkKnownIssueHandler {

    private final Incidents incidents;
    private final KnownIssues knownIssues;

    LinkKnownIssueHandler(Incidents incidents, KnownIssues knownIssues) {
        this.incidents = incidents;
        this.knownIssues = knownIssues;
    }

    @CommandHandler
    void handle(LinkKnownIssue command, Claim claim) {
        incidents.on(command.incidentId(), state -> decide(command, state, knownIssues::isRecorded, claim));
    }

    /** The whole rule: an issue that is named by its id is there, and linking the same again changes nothing. */
    static Decision<IncidentEvent> decide(
            LinkKnownIssue command, IncidentState state, Predicate<KnownIssueId> isRecorded, Claim claim) {
        requireRecorded(command.knownIssueId(), isRecorded);
        if (!claim.isImported()) {
            requireFindable(command);
            if (state.triage().knownIssues().events().anyMatch(linked -> isSame(linked, command))) {
                return Decision.none();
            }
        }
        return Decision.of(new KnownIssueLinked(
                state.id(),
                command.knownIssueId(),
                command.name(),
                command.system(),
                command.key(),
                command.url(),
                claim));
    }

    private static boolean isSame(KnownIssueLinked linked, LinkKnownIssue command) {
        if (command.knownIssueId() != null) {
            return command.knownIssueId().equals(linked.knownIssueId());
        }
        return Objects.equals(command.name(), linked.name())
                && Objects.equals(command.system(), linked.system())
                && Objects.equals(command.key(), linked.key())
                && Objects.equals(command.url(), linked.url());
    }

    private static void requireRecorded(@Nullable KnownIssueId id, Predicate<KnownIssueId> isRecorded) {
        if (id != null && !isRecorded.test(id)) {
            throw invalid("/id", "is no known issue");
        }
    }

    private static void requireFindable(LinkKnownIssue command) {
        boolean findable = command.knownIssueId() != null
                || Text.isStated(command.name())
                || command.url() != null
                || (command.key() != null && !command.key().isBlank());
        if (!findable) {
            throw invalid("", "must have the id of a known issue, or its name, key or url elsewhere");
        }
    }

    private static CommandRejected invalid(String pointer, String detail) {
        return CommandRejected.faulty(
                Code.INVALID_VALUE, "What is linked " + detail, List.of(new FieldError(pointer, detail)));
    }
}
