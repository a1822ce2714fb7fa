package dev.klaxon.query.timeline;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.edge.json.Wire;
import dev.klaxon.events.incident.Audience;
import dev.klaxon.query.lists.Cursor;
import dev.klaxon.query.lists.Page;
import dev.klaxon.query.timeline.TimelineTable.After;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The timeline of one incident, in the order in which things happened. */
@Component
public class Timeline {

    private static final int PIECE = 1_000;

    private final TimelineTable lines;

    Timeline(TimelineTable lines) {
        this.lines = lines;
    }

    /**
     * One piece of it.
     *
     * @param audience only lines meant for it; null for all lines
     * @param cursor of the piece before; null for the first
     */
    public Page<TimelineItem> page(
            IncidentState incident, @Nullable Audience audience, @Nullable String cursor, int limit) {
        After after = Cursor.read(cursor, 2, Timeline::after).orElse(After.NOTHING);
        RolesHeld roles = new RolesHeld(incident.roles());
        return Page.of(
                        lines.find(incident.id(), audience, after, limit + 1),
                        limit,
                        last -> Cursor.of(last.occurredAt(), last.position()))
                .map(entry -> item(entry, roles));
    }

    /** All of it. */
    List<TimelineItem> whole(IncidentState incident, @Nullable Audience audience) {
        RolesHeld roles = new RolesHeld(incident.roles());
        List<TimelineItem> whole = new ArrayList<>();
        After after = After.NOTHING;
        while (true) {
            List<Entry> piece = lines.find(incident.id(), audience, after, PIECE);
            piece.forEach(entry -> whole.add(item(entry, roles)));
            if (piece.size() < PIECE) {
                return whole;
            }
            after = After.line(piece.getLast());
        }
    }

    private static After after(List<String> keys) {
        try {
            return new After(Wire.instant(keys.get(0)), keys.get(1));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static TimelineItem item(Entry entry, RolesHeld roles) {
        return new TimelineItem(
                entry.eventId(),
                entry.type(),
                entry.occurredAt(),
                entry.precision(),
                entry.recordedAt(),
                new TimelineItem.Actor(
                        entry.actorId(), entry.actorName(), roles.titleOf(entry.actorId(), entry.occurredAt())),
                entry.action(),
                entry.result(),
                entry.audience(),
                entry.position().toString());
    }
}
