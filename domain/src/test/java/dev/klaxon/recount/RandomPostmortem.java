package dev.klaxon.recount;

import dev.klaxon.events.Claim;
import dev.klaxon.events.Text;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.PostmortemId;
import dev.klaxon.events.postmortem.ActionAdded;
import dev.klaxon.events.postmortem.ActionCategory;
import dev.klaxon.events.postmortem.ActionCompleted;
import dev.klaxon.events.postmortem.ActionDropped;
import dev.klaxon.events.postmortem.ActionDueDateMoved;
import dev.klaxon.events.postmortem.ActionId;
import dev.klaxon.events.postmortem.ActionReassigned;
import dev.klaxon.events.postmortem.ActionVerified;
import dev.klaxon.events.postmortem.PostmortemApproved;
import dev.klaxon.events.postmortem.PostmortemEntryCorrected;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.events.postmortem.PostmortemHeld;
import dev.klaxon.events.postmortem.PostmortemPublished;
import dev.klaxon.events.postmortem.PostmortemRescheduled;
import dev.klaxon.events.postmortem.PostmortemReturned;
import dev.klaxon.events.postmortem.PostmortemScheduled;
import dev.klaxon.events.postmortem.PostmortemSubmitted;
import dev.klaxon.events.postmortem.RootCauseIdentified;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;

/** The post-mortem of one incident, drawn by lot: nothing in it waits for what should come before. */
final class RandomPostmortem {

    private static final int SPAN_HOURS = 24 * 16;

    private final Lot lot;
    private final IncidentId incident;
    private final PostmortemId id;
    private final Instant from;
    private final Instant now;
    private final SequencedMap<UUID, PostmortemEvent> told = new LinkedHashMap<>();
    private final List<ActionId> actions = new ArrayList<>();

    private RandomPostmortem(Lot lot, IncidentId incident, Instant from, Instant now) {
        this.lot = lot;
        this.incident = incident;
        this.id = new PostmortemId(lot.id(3, 0));
        this.from = from;
        this.now = now;
    }

    /** The events; none where nobody booked one. */
    static SequencedMap<UUID, PostmortemEvent> of(Lot lot, IncidentId incident, Instant from, Instant now) {
        RandomPostmortem postmortem = new RandomPostmortem(lot, incident, from, now);
        if (lot.below(3) > 0) {
            postmortem.tell(new PostmortemScheduled(
                    postmortem.id, incident, postmortem.sometime(), lot.person(), postmortem.claim()));
            for (int left = lot.below(24); left > 0; left--) {
                postmortem.tell(postmortem.next());
            }
        }
        return postmortem.told;
    }

    private void tell(PostmortemEvent event) {
        told.put(lot.id(4, told.size()), event);
    }

    private PostmortemEvent next() {
        Claim claim = claim();
        return switch (lot.below(24)) {
            case 0, 1, 2 -> new PostmortemHeld(id, incident, List.of(lot.person()), claim);
            case 3 -> new PostmortemRescheduled(id, incident, sometime(), null, claim);
            case 4, 5, 6 -> new RootCauseIdentified(id, incident, lot.cause(), null, claim);
            case 7 -> new PostmortemSubmitted(id, incident, claim);
            case 8 -> new PostmortemApproved(id, incident, null, claim);
            case 9 -> new PostmortemReturned(id, incident, null, claim);
            case 10, 11 -> new PostmortemPublished(id, incident, claim);
            case 12, 13, 14 -> added(claim);
            case 15, 16, 17 -> correction(claim);
            default -> actions.isEmpty() ? added(claim) : step(lot.one(actions.toArray(ActionId[]::new)), claim);
        };
    }

    private PostmortemEvent added(Claim claim) {
        ActionId action = new ActionId(lot.id(5, actions.size()));
        actions.add(action);
        return new ActionAdded(
                id,
                incident,
                action,
                null,
                lot.one(ActionCategory.values()),
                lot.below(4) == 0 ? null : lot.person(),
                lot.below(5) == 0 ? null : day(claim),
                null,
                null,
                claim);
    }

    private PostmortemEvent step(ActionId action, Claim claim) {
        return switch (lot.below(7)) {
            case 0, 1 -> new ActionDueDateMoved(id, incident, action, day(claim), null, claim);
            case 2 -> new ActionReassigned(id, incident, action, lot.person(), null, claim);
            case 3, 4 -> new ActionCompleted(id, incident, action, null, claim);
            case 5 -> new ActionVerified(id, incident, action, null, claim);
            default -> new ActionDropped(id, incident, action, null, claim);
        };
    }

    /** Times and precisions are corrected. */
    private PostmortemEvent correction(Claim claim) {
        UUID target = lot.one(told.keySet().toArray(UUID[]::new));
        if (told.get(target) instanceof PostmortemEntryCorrected) {
            return new PostmortemReturned(id, incident, null, claim);
        }
        boolean time = lot.below(4) > 0;
        Text value = Text.of(time ? past().toString() : "HOUR");
        return new PostmortemEntryCorrected(
                id, incident, target, time ? "occurredAt" : "precision", null, value, null, claim);
    }

    private Claim claim() {
        return lot.claim(past(), told.size());
    }

    /** What is told has happened; many facts share a midnight. */
    private Instant past() {
        Instant at = from.plus(Duration.ofHours(lot.below(SPAN_HOURS)));
        Instant told = lot.below(6) == 0
                ? at.atZone(ZoneOffset.UTC)
                        .toLocalDate()
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                : at;
        return told.isAfter(now) ? now : told;
    }

    private Instant sometime() {
        return from.plus(Duration.ofHours(lot.below(SPAN_HOURS)));
    }

    private LocalDate day(Claim claim) {
        return claim.occurredAt().atZone(ZoneOffset.UTC).toLocalDate().plusDays(lot.below(9));
    }
}
