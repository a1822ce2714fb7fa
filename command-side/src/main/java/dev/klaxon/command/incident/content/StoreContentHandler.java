package dev.klaxon.command.incident.content;

import static dev.klaxon.domain.refusal.Code.ALREADY_ANSWERED;
import static dev.klaxon.domain.refusal.Code.EVIDENCE_EMPTY;
import static dev.klaxon.domain.refusal.Code.HASH_MISMATCH;
import static dev.klaxon.domain.refusal.Code.NOT_FOUND;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.incident.Incidents;
import dev.klaxon.domain.incident.Filed;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.events.Claim;
import dev.klaxon.events.incident.EvidenceAttached;
import dev.klaxon.events.incident.EvidenceContentStored;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.store.Append;
import dev.klaxon.store.Contents;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Takes the bytes of evidence. */
@Component
final class StoreContentHandler {

    private final Incidents incidents;

    StoreContentHandler(Incidents incidents) {
        this.incidents = incidents;
    }

    @CommandHandler
    void handle(StoreContent command, Claim claim) {
        incidents.on(command.incidentId(), state -> {
            Decision<IncidentEvent> decision = decide(command, state, claim);
            if (!decision.events().isEmpty()) {
                Append.current().take(Contents.kept(command.evidenceId().value(), command.upload()));
            }
            return decision;
        });
    }

    /** The whole rule: bytes come once, and they are those that were announced. */
    static Decision<IncidentEvent> decide(StoreContent command, IncidentState state, Claim claim) {
        EvidenceId id = command.evidenceId();
        String sha256 = command.upload().sha256();
        EvidenceAttached attached = state.exhibits()
                .evidence(id)
                .map(Filed::event)
                .orElseThrow(() -> new CommandRejected(NOT_FOUND, "The incident has no such evidence"));
        if (state.exhibits().redaction(id).isPresent()) {
            throw new CommandRejected(ALREADY_ANSWERED, "The evidence was redacted; it takes no content any more");
        }
        if (attached.text() != null) {
            throw new CommandRejected(ALREADY_ANSWERED, "The evidence is a text; it takes no other content");
        }
        if (command.upload().size() == 0) {
            throw new CommandRejected(EVIDENCE_EMPTY, "The content has no bytes");
        }
        if (attached.sha256() != null && !attached.sha256().equals(sha256)) {
            throw new CommandRejected(
                    HASH_MISMATCH, "The bytes have the SHA-256 %s and not the announced one".formatted(sha256));
        }
        Optional<EvidenceContentStored> stored = state.exhibits().content(id).map(Filed::event);
        if (stored.isPresent()) {
            if (stored.get().sha256().equals(sha256)) {
                return Decision.none();
            }
            throw new CommandRejected(ALREADY_ANSWERED, "Other bytes were stored for this evidence already");
        }
        return Decision.of(new EvidenceContentStored(
                state.id(), id, sha256, command.upload().size(), command.mediaType(), claim));
    }
}
