package dev.klaxon.command.incident.evidence;

import static dev.klaxon.domain.refusal.Code.EVIDENCE_EMPTY;
import static dev.klaxon.domain.refusal.Code.HASH_MISMATCH;
import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;
import static dev.klaxon.domain.refusal.Code.TIME_IN_FUTURE;

import dev.klaxon.command.desk.CommandDesk;
import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.desk.Sha256;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.verb.Gaps;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.EvidenceAttached;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.EvidenceKind;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.IncidentId;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Attach evidence: a text, an address with the hash of what lies there, or the hash of bytes that follow.
 *
 * @param uri where it lies; needs {@code sha256}
 * @param sha256 of the text or of what lies at the uri; alone it announces bytes that follow
 * @param personalData default false
 * @param region where it may be kept
 */
record AttachEvidence(
        EvidenceKind kind,
        @Needed Text title,
        @Nullable Text text,
        @Nullable Text uri,

        @Pattern(regexp = "[0-9a-fA-F]{64}", message = "must be 64 hexadecimal digits") @Nullable
        String sha256,

        @Nullable Instant collectedAt,
        @Nullable Boolean personalData,
        @Nullable String region)
        implements IncidentVerb {

    static final Verb<AttachEvidence> VERB = OnIncident.post("evidence", AttachEvidence.class)
            .called("Evidence", "attach")
            .needs(Scope.RESPOND)
            .creates()
            .told(AttachEvidence::told);

    AttachEvidence {
        sha256 = sha256 == null ? null : sha256.toLowerCase(Locale.ROOT);
    }

    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        requireContent();
        requireCollected(moment.now());
        return attached(Gaps.of(this), state.id(), moment);
    }

    private void requireContent() {
        boolean hasText = Text.isStated(text);
        boolean hasUri = Text.isStated(uri);
        boolean announces = sha256 != null && text == null && uri == null;
        if (!hasText && !hasUri && !announces) {
            throw new CommandRejected(
                    EVIDENCE_EMPTY, "Evidence needs a text, a uri with its sha256, or the sha256 of bytes to come");
        }
        if (hasUri && sha256 == null) {
            String detail = "is needed beside a uri";
            throw CommandRejected.faulty(INVALID_VALUE, "sha256 " + detail, List.of(new FieldError("/sha256", detail)));
        }
        if (hasText && !hasUri && sha256 != null && !sha256.equals(Sha256.hex(String.valueOf(text)))) {
            throw new CommandRejected(HASH_MISMATCH, "The text has another SHA-256");
        }
    }

    private void requireCollected(Instant now) {
        if (collectedAt != null && collectedAt.isAfter(now.plus(CommandDesk.AHEAD))) {
            throw new CommandRejected(TIME_IN_FUTURE, "collectedAt %s is in the future".formatted(collectedAt));
        }
    }

    private static Decision<IncidentEvent> told(Told<AttachEvidence> line) {
        return attached(line, line.incidentId(), line.moment());
    }

    private static Decision<IncidentEvent> attached(Gaps<AttachEvidence> said, IncidentId incidentId, Moment moment) {
        return Decision.of(new EvidenceAttached(
                incidentId,
                new EvidenceId(moment.id()),
                said.need(AttachEvidence::kind),
                said.get(AttachEvidence::title),
                said.get(AttachEvidence::text),
                said.get(AttachEvidence::uri),
                said.get(AttachEvidence::sha256),
                said.get(AttachEvidence::collectedAt),
                Boolean.TRUE.equals(said.get(AttachEvidence::personalData)),
                said.get(AttachEvidence::region),
                moment.claim()));
    }
}
