package dev.klaxon.domain.kpi.measure;

import dev.klaxon.domain.postmortem.PostmortemEntry;
import dev.klaxon.domain.postmortem.PostmortemState;
import dev.klaxon.events.postmortem.ActionAdded;
import dev.klaxon.events.postmortem.ActionCompleted;
import dev.klaxon.events.postmortem.ActionDropped;
import dev.klaxon.events.postmortem.ActionDueDateMoved;
import dev.klaxon.events.postmortem.ActionId;
import dev.klaxon.events.postmortem.ActionReassigned;
import dev.klaxon.events.postmortem.PostmortemEvent;
import dev.klaxon.events.postmortem.PostmortemHeld;
import dev.klaxon.events.postmortem.PostmortemPublished;
import dev.klaxon.events.postmortem.PostmortemScheduled;
import dev.klaxon.events.postmortem.RootCauseIdentified;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What figures take from the post-mortem of an incident.
 *
 * @param booked the first booking
 * @param held the first meeting that was held
 * @param rootCause that of a published post-mortem, where it has a key
 * @param explainedBy the root cause and the first action; empty unless there are both
 */
public record Learning(
        @Nullable Point booked,
        @Nullable Point held,
        @Nullable RootCause rootCause,
        List<UUID> explainedBy,
        List<Action> actions) {

    /** No post-mortem was booked. */
    public static final Learning NONE = new Learning(null, null, null, List.of(), List.of());

    public Learning {
        explainedBy = List.copyOf(explainedBy);
        actions = List.copyOf(actions);
    }

    /** Something that happened, and the event that says so. */
    public record Point(Instant at, UUID eventId) {

        static Point of(PostmortemEntry entry) {
            return new Point(entry.at(), entry.eventId());
        }
    }

    /**
     * Something that was to be done.
     *
     * @param dues each due day that it ever had, in business order
     * @param owners the id of each person who ever saw to it, in business order
     */
    public record Action(
            List<Due> dues,
            List<Owner> owners,
            @Nullable Instant completedAt,
            @Nullable Instant droppedAt,
            List<UUID> eventIds) {

        public Action {
            dues = List.copyOf(dues);
            owners = List.copyOf(owners);
            eventIds = List.copyOf(eventIds);
        }

        /** Whether that person saw to it just before that instant. */
        boolean isOwnedBefore(Instant at, String personId) {
            String owner = null;
            for (Owner next : owners) {
                owner = next.since().isBefore(at) ? next.personId() : owner;
            }
            return personId.equals(owner);
        }
    }

    /** A due day and since when it is the one in force. */
    public record Due(LocalDate day, Instant since) {}

    /** A person who sees to an action, and since when. */
    public record Owner(String personId, Instant since) {}

    /** What the post-mortem says; nothing where there is none. */
    public static Learning of(@Nullable PostmortemState postmortem) {
        if (postmortem == null) {
            return NONE;
        }
        List<PostmortemEntry> entries = postmortem.entries();
        Optional<PostmortemEntry> cause = last(entries, RootCauseIdentified.class);
        Optional<PostmortemEntry> action = first(entries, ActionAdded.class);
        boolean published = first(entries, PostmortemPublished.class).isPresent();
        return new Learning(
                first(entries, PostmortemScheduled.class).map(Point::of).orElse(null),
                first(entries, PostmortemHeld.class).map(Point::of).orElse(null),
                cause.filter(named -> published).map(Learning::rootCause).orElse(null),
                cause.flatMap(named -> action.map(added -> List.of(named.eventId(), added.eventId())))
                        .orElse(List.of()),
                actions(entries));
    }

    private static @Nullable RootCause rootCause(PostmortemEntry entry) {
        String key = ((RootCauseIdentified) entry.event()).key();
        return key == null ? null : new RootCause(key, List.of(entry.eventId()));
    }

    private static List<Action> actions(List<PostmortemEntry> entries) {
        Map<ActionId, PostmortemEntry> added = new LinkedHashMap<>();
        Map<ActionId, List<PostmortemEntry>> steps = new LinkedHashMap<>();
        for (PostmortemEntry next : entries) {
            if (next.event() instanceof ActionAdded e) {
                added.putIfAbsent(e.actionId(), next);
            }
            actionOf(next.event())
                    .ifPresent(id ->
                            steps.computeIfAbsent(id, key -> new ArrayList<>()).add(next));
        }
        return added.keySet().stream()
                .map(id -> action(steps.getOrDefault(id, List.of())))
                .toList();
    }

    private static Action action(List<PostmortemEntry> steps) {
        List<Due> dues = new ArrayList<>();
        List<Owner> owners = new ArrayList<>();
        for (PostmortemEntry step : steps) {
            LocalDate day = dueDay(step.event());
            String owner = ownerId(step.event());
            if (day != null) {
                dues.add(new Due(day, step.at()));
            }
            if (owner != null) {
                owners.add(new Owner(owner, step.at()));
            }
        }
        return new Action(
                dues,
                owners,
                first(steps, ActionCompleted.class).map(PostmortemEntry::at).orElse(null),
                first(steps, ActionDropped.class).map(PostmortemEntry::at).orElse(null),
                steps.stream().map(PostmortemEntry::eventId).toList());
    }

    private static Optional<ActionId> actionOf(PostmortemEvent event) {
        return switch (event) {
            case ActionAdded e -> Optional.of(e.actionId());
            case ActionReassigned e -> Optional.of(e.actionId());
            case ActionDueDateMoved e -> Optional.of(e.actionId());
            case ActionCompleted e -> Optional.of(e.actionId());
            case ActionDropped e -> Optional.of(e.actionId());
            default -> Optional.empty();
        };
    }

    private static @Nullable LocalDate dueDay(PostmortemEvent event) {
        return switch (event) {
            case ActionAdded e -> e.dueOn();
            case ActionDueDateMoved e -> e.dueOn();
            default -> null;
        };
    }

    private static @Nullable String ownerId(PostmortemEvent event) {
        return switch (event) {
            case ActionAdded e -> e.owner() == null ? null : e.owner().id();
            case ActionReassigned e -> e.owner() == null ? null : e.owner().id();
            default -> null;
        };
    }

    private static Optional<PostmortemEntry> first(
            List<PostmortemEntry> entries, Class<? extends PostmortemEvent> sort) {
        return entries.stream().filter(next -> sort.isInstance(next.event())).findFirst();
    }

    private static Optional<PostmortemEntry> last(
            List<PostmortemEntry> entries, Class<? extends PostmortemEvent> sort) {
        return entries.stream().filter(next -> sort.isInstance(next.event())).reduce((one, later) -> later);
    }
}
