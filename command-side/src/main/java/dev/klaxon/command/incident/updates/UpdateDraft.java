package dev.klaxon.command.incident.updates;

import dev.klaxon.command.verb.Gaps;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.CommitmentKind;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.UpdateId;
import dev.klaxon.events.incident.UpdateKind;
import dev.klaxon.events.incident.UpdatePublished;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An update that somebody wants to publish.
 *
 * @param kind where the body says none, what its place implies
 */
public record UpdateDraft(UpdateId updateId, UpdateKind kind, UpdateBody body) {

    /** Whether it goes to the public or to customers. */
    boolean isExternal() {
        return body.audience().isExternal();
    }

    /** By what it binds the company; an eta does. */
    Set<CommitmentKind> commitments() {
        Set<CommitmentKind> commitments = EnumSet.noneOf(CommitmentKind.class);
        commitments.addAll(body.commitments());
        if (body.eta() != null) {
            commitments.add(CommitmentKind.ETA);
        }
        return commitments;
    }

    /** All that people will read. */
    List<String> texts() {
        Stream<@Nullable Text> single = Stream.of(
                body.acknowledge(),
                body.impact(),
                body.action(),
                body.workaround(),
                body.customerSteps(),
                body.cause(),
                body.prevention());
        return Stream.concat(single, body.risks().stream())
                .flatMap(text -> text == null ? Stream.empty() : Stream.of(text.toString()))
                .toList();
    }

    UpdatePublished published(IncidentId incidentId, Claim claim) {
        return UpdateBody.published(Gaps.of(body), incidentId, updateId, kind, null, claim);
    }
}
