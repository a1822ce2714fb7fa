package dev.klaxon.command.incident.status;

import static dev.klaxon.domain.refusal.Code.EXIT_CRITERIA_NOT_MET;
import static dev.klaxon.domain.refusal.Code.FORBIDDEN;
import static dev.klaxon.domain.refusal.Code.INVALID_VALUE;
import static dev.klaxon.domain.refusal.Code.TRANSITION_NOT_ALLOWED;

import dev.klaxon.command.desk.Decision;
import dev.klaxon.command.desk.Moment;
import dev.klaxon.command.incident.IncidentVerb;
import dev.klaxon.command.incident.KnownEvidence;
import dev.klaxon.command.incident.OnIncident;
import dev.klaxon.command.incident.Told;
import dev.klaxon.command.incident.updates.Publication;
import dev.klaxon.command.incident.updates.UpdateBody;
import dev.klaxon.command.incident.updates.UpdateDraft;
import dev.klaxon.command.verb.Gaps;
import dev.klaxon.command.verb.Verb;
import dev.klaxon.domain.incident.BusinessOrder;
import dev.klaxon.domain.incident.ExitCriteria;
import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.domain.incident.NextAllowed;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.refusal.CommandRejected;
import dev.klaxon.domain.refusal.FieldError;
import dev.klaxon.edge.access.Scope;
import dev.klaxon.edge.json.Needed;
import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.CriterionMet;
import dev.klaxon.events.incident.EvidenceId;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.Status;
import dev.klaxon.events.incident.StatusTransitioned;
import dev.klaxon.events.incident.UpdateId;
import dev.klaxon.events.incident.UpdateKind;
import dev.klaxon.events.incident.UpdatePublished;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Move the status forward, or back; what is still missing for it is listed in the refusal. Resolutions need the scope
 * publish too.
 *
 * @param evidenceIds what the statement rests on
 * @param resolutions updates that are published with it, of kind RESOLUTION
 * @param reason needed to fall back
 */
record TransitionStatus(
        Status to,
        @Needed Text statement,
        List<EvidenceId> evidenceIds,
        List<UpdateBody> resolutions,
        @Nullable Text reason)
        implements IncidentVerb {

    static final Verb<TransitionStatus> VERB = OnIncident.post("transitions", TransitionStatus.class)
            .called("Status", "move")
            .needs(Scope.COMMAND)
            .told(TransitionStatus::told);

    TransitionStatus {
        evidenceIds = List.copyOf(evidenceIds);
        resolutions = List.copyOf(resolutions);
    }

    /** The exit criteria are met, by what it publishes too, unless the status falls back for a reason. */
    @Override
    public Decision<IncidentEvent> decide(IncidentState state, Policy policy, Moment moment) {
        requireMayPublish(moment);
        Moves moves = Moves.around(state, moment.claim(), BusinessOrder.Kind.STATUS);
        requireAllowed(moves);
        requireReasonToFallBack(moves.from());
        KnownEvidence.require(evidenceIds, state);
        List<Publication> publications = publications(state, policy, moment);
        List<UpdatePublished> published =
                publications.stream().map(Publication::event).toList();
        List<CriterionMet> met = criteriaMet(state, policy, moves.from(), published);
        return moved(Gaps.of(this), published, met, state, moment.claim())
                .warning(publications.stream()
                        .flatMap(publication -> publication.warnings().stream())
                        .distinct()
                        .toList());
    }

    private void requireMayPublish(Moment moment) {
        if (!resolutions.isEmpty() && !moment.hasScope(Scope.PUBLISH.label())) {
            throw new CommandRejected(FORBIDDEN, "This needs a key with the scope " + Scope.PUBLISH.label());
        }
    }

    private void requireAllowed(Moves moves) {
        if (!NextAllowed.targets(moves.from()).contains(to)) {
            throw new CommandRejected(
                    TRANSITION_NOT_ALLOWED, "No transition leads from %s to %s".formatted(moves.from(), to));
        }
        if (!moves.leavesRoomFor(to)) {
            throw new CommandRejected(
                    TRANSITION_NOT_ALLOWED,
                    "A move to %s that happened later is recorded already"
                            .formatted(moves.next().orElseThrow()));
        }
    }

    private void requireReasonToFallBack(Status from) {
        if (!Text.isStated(reason) && NextAllowed.isFallBack(from, to)) {
            throw invalid("Falling back needs a reason", new FieldError("/reason", "is needed to fall back"));
        }
    }

    private List<Publication> publications(IncidentState state, Policy policy, Moment moment) {
        List<UpdateDraft> drafts = new ArrayList<>();
        for (UpdateBody resolution : resolutions) {
            drafts.add(resolution.draft(updateId(drafts.size(), moment), UpdateKind.RESOLUTION));
        }
        requireResolutions(drafts);
        List<Publication> publications = new ArrayList<>();
        for (UpdateDraft draft : drafts) {
            publications.add(Publication.of(draft, state, policy, moment.claim(), pointer(publications.size())));
        }
        return publications;
    }

    private static void requireResolutions(List<UpdateDraft> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            if (drafts.get(i).kind() != UpdateKind.RESOLUTION) {
                throw invalid(
                        "Only resolutions are published with a transition",
                        new FieldError(pointer(i) + "/kind", "must be RESOLUTION"));
            }
        }
    }

    private List<CriterionMet> criteriaMet(
            IncidentState state, Policy policy, Status from, List<UpdatePublished> published) {
        if (NextAllowed.isFallBack(from, to)) {
            return List.of();
        }
        ExitCriteria criteria = ExitCriteria.of(state, policy, to, published);
        if (!criteria.areMet()) {
            throw CommandRejected.lacking(
                    EXIT_CRITERIA_NOT_MET, "%s cannot be %s yet".formatted(state.reference(), to), criteria.missing());
        }
        return criteria.met();
    }

    /** Moves are taken as they come, to any stage. */
    private static Decision<IncidentEvent> told(Told<TransitionStatus> line) {
        Status to = line.need(TransitionStatus::to);
        if (!to.isStage()) {
            throw new CommandRejected(INVALID_VALUE, "No transition leads to %s".formatted(to));
        }
        List<UpdatePublished> published = new ArrayList<>();
        for (Gaps<UpdateBody> resolution : line.each(TransitionStatus::resolutions)) {
            published.add(Publication.told(
                    resolution,
                    updateId(published.size(), line.moment()),
                    UpdateKind.RESOLUTION,
                    null,
                    line.state(),
                    line.claim(),
                    pointer(published.size())));
        }
        return moved(line, published, List.of(), line.state(), line.claim());
    }

    private static Decision<IncidentEvent> moved(
            Gaps<TransitionStatus> said,
            List<UpdatePublished> published,
            List<CriterionMet> met,
            IncidentState state,
            Claim claim) {
        List<IncidentEvent> events = new ArrayList<>(published);
        events.add(new StatusTransitioned(
                state.id(),
                Moves.around(state, claim, BusinessOrder.Kind.STATUS).from(),
                said.need(TransitionStatus::to),
                said.get(TransitionStatus::statement),
                said.need(TransitionStatus::evidenceIds),
                met,
                said.get(TransitionStatus::reason),
                claim));
        return Decision.of(events);
    }

    private static UpdateId updateId(int resolution, Moment moment) {
        return new UpdateId(moment.id("resolution " + resolution));
    }

    private static CommandRejected invalid(String detail, FieldError error) {
        return CommandRejected.faulty(INVALID_VALUE, detail, List.of(error));
    }

    private static String pointer(int resolution) {
        return "/resolutions/" + resolution;
    }
}
