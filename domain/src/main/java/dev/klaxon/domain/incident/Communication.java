package dev.klaxon.domain.incident;

import dev.klaxon.events.incident.ApprovalGranted;
import dev.klaxon.events.incident.ApprovalId;
import dev.klaxon.events.incident.Ask;
import dev.klaxon.events.incident.AskAnswered;
import dev.klaxon.events.incident.AskId;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.events.incident.ExecBriefPublished;
import dev.klaxon.events.incident.FeedbackReceived;
import dev.klaxon.events.incident.IncidentEvent;
import dev.klaxon.events.incident.RemedyId;
import dev.klaxon.events.incident.UpdateId;
import dev.klaxon.events.incident.UpdateKind;
import dev.klaxon.events.incident.UpdatePublished;
import dev.klaxon.events.incident.UpdateWithdrawn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What was told to whom, and what was promised. */
public record Communication(History<IncidentEvent> told) {

    /**
     * A next update that was promised and has not come.
     *
     * @param openedAt when the update that promises it was published
     */
    public record Promise(Audience audience, Instant openedAt, Instant dueAt) {}

    /** All that was published, also what was withdrawn. */
    public History<UpdatePublished> published() {
        return told.of(UpdatePublished.class);
    }

    /** What was published and stands. A withdrawn update is as if it had never been. */
    public History<UpdatePublished> updates() {
        Set<UpdateId> withdrawn = told.of(UpdateWithdrawn.class)
                .events()
                .map(UpdateWithdrawn::updateId)
                .collect(Collectors.toSet());
        return published().where(update -> !withdrawn.contains(update.updateId()));
    }

    public Optional<Filed<UpdatePublished>> update(UpdateId id) {
        return published().first(update -> update.updateId().equals(id));
    }

    public Optional<Filed<UpdateWithdrawn>> withdrawalOf(UpdateId id) {
        return told.of(UpdateWithdrawn.class)
                .first(withdrawn -> withdrawn.updateId().equals(id));
    }

    public History<FeedbackReceived> feedback() {
        return told.of(FeedbackReceived.class);
    }

    public History<ApprovalGranted> approvals() {
        return told.of(ApprovalGranted.class);
    }

    public Optional<Filed<ApprovalGranted>> approval(ApprovalId id) {
        return approvals().first(granted -> granted.approvalId().equals(id));
    }

    /**
     * Approvals of a remedy that were not enough yet. One that names commitments is of a text about the remedy, and
     * says nothing of the right to give money away.
     */
    public History<ApprovalGranted> approvalsOf(RemedyId id) {
        return approvals()
                .where(granted -> id.value().equals(granted.subjectId())
                        && granted.commitments().isEmpty());
    }

    public History<ExecBriefPublished> briefs() {
        return told.of(ExecBriefPublished.class);
    }

    /** A question of any brief. */
    public Optional<Ask> ask(AskId id) {
        return briefs().events()
                .flatMap(brief -> brief.asks().stream())
                .filter(ask -> ask.askId().equals(id))
                .findFirst();
    }

    public Optional<Filed<AskAnswered>> answerTo(AskId id) {
        return told.of(AskAnswered.class).first(answered -> answered.askId().equals(id));
    }

    /** Everybody who was told something that stands. */
    public Set<Audience> audiences() {
        Set<Audience> audiences = EnumSet.noneOf(Audience.class);
        updates().events().map(UpdatePublished::audience).forEach(audiences::add);
        return audiences;
    }

    /** The first update that went outside: to the public or to customers. */
    public Optional<Filed<UpdatePublished>> firstExternal() {
        return updates().first(update -> update.audience().isExternal());
    }

    /** The promises left open by the last update to each audience, soonest first. */
    public List<Promise> promises() {
        Map<Audience, Filed<UpdatePublished>> last = new EnumMap<>(Audience.class);
        updates().entries().forEach(entry -> last.put(entry.event().audience(), entry));
        List<Promise> open = new ArrayList<>();
        last.forEach((audience, entry) -> {
            Instant due = entry.event().nextUpdateAt();
            if (due != null && entry.event().kind() == UpdateKind.REGULAR) {
                open.add(new Promise(audience, entry.at(), due));
            }
        });
        open.sort(Comparator.comparing(Promise::dueAt));
        return open;
    }
}
