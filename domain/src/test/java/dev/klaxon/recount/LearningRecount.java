package dev.klaxon.recount;

import dev.klaxon.events.postmortem.ActionAdded;
import dev.klaxon.events.postmortem.ActionCompleted;
import dev.klaxon.events.postmortem.ActionDropped;
import dev.klaxon.events.postmortem.ActionDueDateMoved;
import dev.klaxon.events.postmortem.PostmortemEntryCorrected;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a reader of the raw events notes down of one post-mortem. */
final class LearningRecount {

    @Nullable
    Instant booked;

    @Nullable
    Instant held;

    /** The key of the root cause, once it is published. */
    @Nullable
    String cause;

    /** Whether there are a root cause and an action. */
    final boolean explained;

    final List<Action> actions = new ArrayList<>();

    /** What was to be done, each due day with the time since when it is in force. */
    static final class Action {
        final List<LocalDate> days = new ArrayList<>();
        final List<Instant> since = new ArrayList<>();

        @Nullable
        Instant completed;

        @Nullable
        Instant dropped;

        private void due(@Nullable LocalDate day, Instant at) {
            if (day != null) {
                days.add(day);
                since.add(at);
            }
        }
    }

    private static final class Said {
        final PostmortemEvent event;
        final int position;
        Instant at;

        Said(PostmortemEvent event, int position) {
            this.event = event;
            this.position = position;
            this.at = event.claim().occurredAt();
        }

        boolean isBefore(Said other) {
            if (!at.equals(other.at)) {
                return at.isBefore(other.at);
            }
            if (event instanceof PostmortemScheduled != other.event instanceof PostmortemScheduled) {
                return event instanceof PostmortemScheduled;
            }
            int keys = key().compareTo(other.key());
            return keys == 0 ? position < other.position : keys < 0;
        }

        private String key() {
            return event.claim().imported() == null
                    ? ""
                    : event.claim().imported().key();
        }
    }

    LearningRecount(Map<UUID, PostmortemEvent> recorded) {
        boolean published = false;
        boolean acted = false;
        String named = null;
        Map<UUID, Action> byId = new LinkedHashMap<>();
        for (PostmortemEvent event : recorded.values()) {
            if (event instanceof ActionAdded added) {
                byId.put(added.actionId().value(), new Action());
                acted = true;
            }
        }
        for (Said said : read(recorded)) {
            switch (said.event) {
                case PostmortemScheduled e -> booked = booked == null ? said.at : booked;
                case PostmortemHeld e -> held = held == null ? said.at : held;
                case RootCauseIdentified e -> named = e.key();
                case PostmortemPublished e -> published = true;
                case ActionAdded e -> of(byId, e.actionId().value()).due(e.dueOn(), said.at);
                case ActionDueDateMoved e -> of(byId, e.actionId().value()).due(e.dueOn(), said.at);
                case ActionCompleted e -> {
                    Action action = of(byId, e.actionId().value());
                    action.completed = action.completed == null ? said.at : action.completed;
                }
                case ActionDropped e -> {
                    Action action = of(byId, e.actionId().value());
                    action.dropped = action.dropped == null ? said.at : action.dropped;
                }
                default -> {}
            }
        }
        cause = published ? named : null;
        explained = named != null && acted;
        actions.addAll(byId.values());
    }

    private static Action of(Map<UUID, Action> byId, UUID id) {
        return byId.getOrDefault(id, new Action());
    }

    /** In business order after corrections; only the time of an event moves a figure. */
    private static List<Said> read(Map<UUID, PostmortemEvent> recorded) {
        List<Said> corrections = new ArrayList<>();
        Map<UUID, Said> others = new LinkedHashMap<>();
        int position = 0;
        for (Map.Entry<UUID, PostmortemEvent> entry : recorded.entrySet()) {
            Said said = new Said(entry.getValue(), position++);
            if (said.event instanceof PostmortemEntryCorrected) {
                insert(said, corrections);
            } else {
                others.put(entry.getKey(), said);
            }
        }
        for (Said said : corrections) {
            PostmortemEntryCorrected correction = (PostmortemEntryCorrected) said.event;
            Said corrected = others.get(correction.eventId());
            if (corrected != null && correction.field().equals("occurredAt") && correction.value() != null) {
                corrected.at = Instant.parse(String.valueOf(correction.value().value()));
            }
        }
        List<Said> inOrder = new ArrayList<>();
        for (Said said : others.values()) {
            insert(said, inOrder);
        }
        return inOrder;
    }

    private static void insert(Said said, List<Said> list) {
        int place = list.size();
        while (place > 0 && said.isBefore(list.get(place - 1))) {
            place--;
        }
        list.add(place, said);
    }
}
