package dev.klaxon.query.timeline;

import dev.klaxon.domain.incident.IncidentState;
import dev.klaxon.edge.json.Wire;
import dev.klaxon.query.incident.Merges;
import dev.klaxon.query.lists.Cursor;
import dev.klaxon.query.lists.Page;
import dev.klaxon.query.restriction.Reader;
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
    private final ClaimHistory history;
    private final Merges merges;

    Timeline(TimelineTable lines, ClaimHistory history, Merges merges) {
        this.lines = lines;
        this.history = history;
        this.merges = merges;
    }

    /**
     * One piece of it.
     *
     * @param cursor of the piece before; null for the first
     */
    public Page<TimelineItem> page(
            IncidentState incident, Reader reader, TimelineWish wish, @Nullable String cursor, int limit) {
        After after = Cursor.read(cursor, 2, Timeline::after).orElse(After.NOTHING);
        Telling telling = new Telling(incident, reader, wish);
        return Page.of(
                        lines.find(incident.id(), wish.audience(), after, limit + 1),
                        limit,
                        last -> Cursor.of(last.occurredAt(), last.position()))
                .map(telling::item);
    }

    /** All of it. */
    List<TimelineItem> whole(IncidentState incident, Reader reader, TimelineWish wish) {
        Telling telling = new Telling(incident, reader, wish);
        List<TimelineItem> whole = new ArrayList<>();
        After after = After.NOTHING;
        while (true) {
            List<Entry> piece = lines.find(incident.id(), wish.audience(), after, PIECE);
            piece.forEach(entry -> whole.add(telling.item(entry)));
            if (piece.size() < PIECE) {
                return whole;
            }
            after = After.line(piece.getLast());
        }
    }

    /** All of it as a Markdown table, for a document of which it is a part. */
    public String table(IncidentState incident, Reader reader) {
        return Documents.table(whole(incident, reader, new TimelineWish(null, false)));
    }

    private static After after(List<String> keys) {
        try {
            return new After(Wire.instant(keys.get(0)), keys.get(1));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** How lines are told to one reader. */
    private final class Telling {

        private final RolesHeld roles;
        private final MergeLines mergeLines;
        private final boolean claims;

        Telling(IncidentState incident, Reader reader, TimelineWish wish) {
            this.roles = new RolesHeld(incident.roles());
            this.mergeLines = new MergeLines(incident.statusTrack(), into -> merges.referenceOf(into, reader));
            this.claims = wish.corrections();
        }

        TimelineItem item(Entry entry) {
            return new TimelineItem(
                    entry.eventId(),
                    entry.type(),
                    entry.occurredAt(),
                    entry.precision(),
                    entry.recordedAt(),
                    new TimelineItem.Actor(
                            entry.actorId(), entry.actorName(), roles.roleOf(entry.actorId(), entry.occurredAt())),
                    mergeLines.actionOf(entry),
                    entry.result(),
                    entry.audience(),
                    !entry.corrections().isEmpty(),
                    claims ? history.claims(entry) : null,
                    entry.position().toString());
        }
    }
}
