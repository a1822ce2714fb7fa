package dev.klaxon.command.incident.updates;

import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.CauseState;
import dev.klaxon.events.incident.CommitmentKind;
import dev.klaxon.events.incident.Eta;
import dev.klaxon.events.incident.ImpactWindow;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.UpdateId;
import dev.klaxon.events.incident.UpdateKind;
import dev.klaxon.events.incident.UpdatePublished;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An update that somebody wants to publish.
 *
 * @param nextUpdateAt the promise it would open
 * @param causeState of a resolution, like cause, impact window and prevention
 * @param overrideReason why a commitment should go out without an approval
 * @param sourceStatus the label at the source, only in imported history
 */
public record UpdateDraft(
        UpdateId updateId,
        Audience audience,
        UpdateKind kind,
        @Nullable Text acknowledge,
        @Nullable Text impact,
        @Nullable Text action,
        @Nullable Instant nextUpdateAt,
        @Nullable Text workaround,
        @Nullable Text customerSteps,
        List<Text> risks,
        @Nullable Eta eta,
        List<CommitmentKind> commitments,
        @Nullable CauseState causeState,
        @Nullable Text cause,
        @Nullable ImpactWindow impactWindow,
        @Nullable Text prevention,
        @Nullable Text overrideReason,
        @Nullable String sourceStatus) {

    public UpdateDraft {
        risks = List.copyOf(risks);
        commitments = List.copyOf(commitments);
    }

    /** Whether it goes to the public or to customers. */
    boolean isExternal() {
        return audience.isExternal();
    }

    /** Whether it binds the company; an eta does. */
    boolean hasCommitment() {
        return eta != null || !commitments.isEmpty();
    }

    /** All that people will read. */
    List<String> texts() {
        Stream<@Nullable Text> single =
                Stream.of(acknowledge, impact, action, workaround, customerSteps, cause, prevention);
        return Stream.concat(single, risks.stream())
                .flatMap(text -> text == null ? Stream.empty() : Stream.of(text.toString()))
                .toList();
    }

    UpdatePublished published(IncidentId incidentId, Claim claim) {
        return new UpdatePublished(
                incidentId,
                updateId,
                audience,
                kind,
                acknowledge,
                impact,
                action,
                nextUpdateAt,
                workaround,
                customerSteps,
                risks,
                eta,
                commitments,
                List.of(),
                null,
                causeState,
                cause,
                impactWindow,
                prevention,
                overrideReason,
                sourceStatus,
                claim);
    }
}
