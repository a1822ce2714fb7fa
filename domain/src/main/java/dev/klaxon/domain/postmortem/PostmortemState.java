package dev.klaxon.domain.postmortem;

import dev.klaxon.events.Person;
import dev.klaxon.events.incident.IncidentId;
import dev.klaxon.events.incident.PostmortemId;
import dev.klaxon.events.postmortem.ActionId;
import dev.klaxon.events.postmortem.DetectionGapRecorded;
import dev.klaxon.events.postmortem.FactorRecorded;
import dev.klaxon.events.postmortem.LearningsShared;
import dev.klaxon.events.postmortem.PostmortemEntryCorrected;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.events.postmortem.PostmortemHeld;
import dev.klaxon.events.postmortem.PostmortemRescheduled;
import dev.klaxon.events.postmortem.PostmortemScheduled;
import dev.klaxon.events.postmortem.RootCauseIdentified;
import dev.klaxon.events.postmortem.WhyAnswered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One post-mortem as its events tell it. Immutable; no clock in it.
 *
 * <p>It is short, so it keeps the events as they were recorded and reads them when it is asked: in business order, each
 * with its corrections in its place, of several of one member the last.
 */
public record PostmortemState(List<PostmortemEntry> recorded) {

    public PostmortemState {
        recorded = List.copyOf(recorded);
    }

    /** The state after the next event of the stream; null before the first. */
    public static PostmortemState next(@Nullable PostmortemState state, UUID eventId, PostmortemEvent event) {
        List<PostmortemEntry> events = new ArrayList<>();
        if (state != null) {
            events.addAll(state.recorded);
        } else if (!(event instanceof PostmortemScheduled)) {
            throw new IllegalStateException("A post-mortem begins with its booking, not with " + event);
        }
        events.add(new PostmortemEntry(eventId, event, events.size()));
        return new PostmortemState(events);
    }

    public PostmortemId id() {
        return recorded.getFirst().event().postmortemId();
    }

    /** The incident that is learnt from. */
    public IncidentId incidentId() {
        return recorded.getFirst().event().incidentId();
    }

    public long version() {
        return recorded.size();
    }

    /** What happened, in business order, as it reads after its corrections. */
    public List<PostmortemEntry> entries() {
        List<PostmortemEntry> reading = new ArrayList<>(recorded);
        recorded.stream()
                .filter(entry -> entry.event() instanceof PostmortemEntryCorrected)
                .sorted(Comparator.comparing(PostmortemEntry::order))
                .map(entry -> (PostmortemEntryCorrected) entry.event())
                .forEach(correction -> reading.replaceAll(
                        entry -> entry.eventId().equals(correction.eventId()) ? entry.corrected(correction) : entry));
        reading.sort(Comparator.comparing(PostmortemEntry::order));
        return reading;
    }

    /** The event with that id as it was recorded. */
    public Optional<PostmortemEvent> recorded(UUID eventId) {
        return recorded.stream()
                .filter(entry -> entry.eventId().equals(eventId))
                .map(PostmortemEntry::event)
                .findFirst();
    }

    /** The event with that id as it reads now. */
    public Optional<PostmortemEvent> reading(UUID eventId) {
        return entries().stream()
                .filter(entry -> entry.eventId().equals(eventId))
                .map(PostmortemEntry::event)
                .findFirst();
    }

    public Progress progress() {
        return Progress.of(entries());
    }

    public PostmortemStatus status() {
        return progress().status();
    }

    /** When it was booked first. */
    public Instant bookedAt() {
        return of(PostmortemScheduled.class).getFirst().claim().occurredAt();
    }

    /** Who booked it first. */
    public Person bookedBy() {
        return of(PostmortemScheduled.class).getFirst().claim().author();
    }

    /** For when it is booked now, where that is known. */
    public Optional<Instant> scheduledFor() {
        return booking().flatMap(PostmortemState::time);
    }

    /** How often the time for which it is booked was changed, by another booking or by a correction. */
    public int timesRescheduled() {
        return (int) recorded.stream()
                .map(PostmortemEntry::event)
                .filter(event -> event instanceof PostmortemRescheduled
                        || (event instanceof PostmortemEntryCorrected correction
                                && correction.field().equals("scheduledFor")))
                .count();
    }

    /** When it was booked for the time that holds now, where that is known. */
    public Optional<Instant> scheduledAt() {
        return booking().map(PostmortemEntry::at);
    }

    /** The time for which it is booked, as long as it is still to be held. */
    public Optional<Instant> awaitedAt() {
        return held().isPresent() || status() == PostmortemStatus.PUBLISHED ? Optional.empty() : scheduledFor();
    }

    public Optional<Person> facilitator() {
        return Optional.ofNullable(of(PostmortemScheduled.class).getFirst().facilitator());
    }

    /** The meeting, once it took place. */
    public Optional<PostmortemHeld> held() {
        return of(PostmortemHeld.class).stream().findFirst();
    }

    public List<FactorRecorded> factors() {
        return of(FactorRecorded.class);
    }

    public List<DetectionGapRecorded> detectionGaps() {
        return of(DetectionGapRecorded.class);
    }

    /** The chains of whys; each is in its own order. */
    public List<WhyAnswered> whys() {
        return of(WhyAnswered.class);
    }

    /** The root cause as it was identified last. */
    public Optional<RootCauseIdentified> rootCause() {
        return of(RootCauseIdentified.class).stream().reduce((one, later) -> later);
    }

    public List<LearningsShared> learnings() {
        return of(LearningsShared.class);
    }

    /** All actions in the order in which they were agreed, the dropped ones too. */
    public List<Action> actions() {
        return Action.of(entries());
    }

    public Optional<Action> action(ActionId id) {
        return actions().stream().filter(action -> action.id().equals(id)).findFirst();
    }

    private Optional<PostmortemEntry> booking() {
        return entries().stream().filter(entry -> time(entry).isPresent()).reduce((one, later) -> later);
    }

    private static Optional<Instant> time(PostmortemEntry entry) {
        return switch (entry.event()) {
            case PostmortemScheduled e -> Optional.ofNullable(e.scheduledFor());
            case PostmortemRescheduled e -> Optional.ofNullable(e.scheduledFor());
            default -> Optional.empty();
        };
    }

    private <E extends PostmortemEvent> List<E> of(Class<E> sort) {
        return entries().stream()
                .map(PostmortemEntry::event)
                .filter(sort::isInstance)
                .map(sort::cast)
                .toList();
    }
}
