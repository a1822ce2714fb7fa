package dev.klaxon.command.incident.evidence;

import static dev.klaxon.domain.refusal.Code.EVIDENCE_EMPTY;
import static dev.klaxon.domain.refusal.Code.HASH_MISMATCH;
import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;
import static dev.klaxon.domain.refusal.Code.TIME_IN_FUTURE;

import dev.klaxon.command.desk.CommandCall;
import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Sha256;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EvidenceAttached;
import dev.klaxon.events.incident.IncidentEvent;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Attaches evidence. */
@Component
final class AttachEvidenceHandler {

    private final Incidents incidents;

    AttachEvidenceHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(AttachEvidence command, Claim claim) {
        incidents.on(
                command.incidentId(),
                state -> decide(command, state, claim, CommandCall.current().now()));
    }

    /** The whole rule, free of Axon, Spring and time. */
    static Decision<IncidentEvent> decide(AttachEvidence command, IncidentState state, Claim claim, Instant now) {
        if (!claim.isImported()) {
            requireContent(command);
            requireCollected(command.collectedAt(), now);
        }
        return Decision.of(new EvidenceAttached(
                state.id(),
                command.evidenceId(),
                command.kind(),
                command.title(),
                command.text(),
                command.uri(),
                command.sha256(),
                command.collectedAt(),
                command.personalData(),
                command.region(),
                claim));
    }

    private static void requireContent(AttachEvidence command) {
        boolean hasText = isThere(command.text());
        boolean hasUri = isThere(command.uri());
        boolean announces = command.sha256() != null && command.text() == null && command.uri() == null;
        if (!hasText && !hasUri && !announces) {
            throw new CommandRejected(
                    EVIDENCE_EMPTY, "Evidence needs a text, a uri with its sha256, or the sha256 of bytes to come");
        }
        if (hasUri && command.sha256() == null) {
            throw invalid("/sha256", "is needed beside a uri");
        }
        if (hasText
                && !hasUri
                && command.sha256() != null
                && !command.sha256().equals(Sha256.hex(String.valueOf(command.text())))) {
            throw new CommandRejected(HASH_MISMATCH, "The text has another SHA-256");
        }
    }

    private static void requireCollected(@Nullable Instant collectedAt, Instant now) {
        if (collectedAt != null && collectedAt.isAfter(now.plus(CommandDesk.AHEAD))) {
            throw new CommandRejected(TIME_IN_FUTURE, "collectedAt %s is in the future".formatted(collectedAt));
        }
    }

    private static boolean isThere(@Nullable Text text) {
        return text != null && !text.toString().isBlank();
    }

    private static CommandRejected invalid(String pointer, String detail) {
        return CommandRejected.faulty(
                INVALID_VALUE, pointer.substring(1) + " " + detail, List.of(new FieldError(pointer, detail)));
    }
}
