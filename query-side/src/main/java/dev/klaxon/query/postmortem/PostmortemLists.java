package dev.klaxon.query.postmortem;

import dev.klaxon.domain.policy.BusinessDays;
import dev.klaxon.domain.policy.Policy;
import dev.klaxon.domain.postmortem.PostmortemStatus;
import dev.klaxon.edge.json.Wire;
import dev.klaxon.query.lists.Cursor;
import dev.klaxon.query.lists.Page;
import dev.klaxon.query.restriction.Reader;
import dev.klaxon.views.Views;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists of post-mortems and of their actions, of the incidents that the reader may see. */
@Component
class PostmortemLists {

    private static final String POSTMORTEMS = """
            SELECT p.id, p.incident_id, p.reference, p.title, p.status, p.booked_at, p.awaited_at, p.scheduled_for,
                p.open_actions, p.version
            FROM postmortem p
            WHERE %s AND (p.booked_at, p.id) < (:bookedBefore, :idBefore)
                AND (:status::text IS NULL OR p.status = :status)
                AND (:overdue::boolean IS NULL OR coalesce(p.awaited_at < :today, false) = :overdue)
            ORDER BY p.booked_at DESC, p.id DESC LIMIT :limit
            """.formatted(Reader.mayRead("p.incident_id"));
    private static final String ACTIONS = """
            SELECT a.postmortem_id, a.incident_id, a.state
            FROM postmortem_action a
            WHERE %s AND (coalesce(a.due_on, 'infinity'), a.id) > (:dueAfter::date, :idAfter)
                AND (:owner::text IS NULL OR a.owner_id = :owner)
                AND (:overdue::boolean IS NULL
                    OR coalesce(a.status = 'OPEN' AND a.due_on < :today, false) = :overdue)
            ORDER BY coalesce(a.due_on, 'infinity'), a.id LIMIT :limit
            """.formatted(Reader.mayRead("a.incident_id"));
    private static final String NO_DAY = "infinity";
    private static final Before NOTHING = new Before(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));
    private static final After BEGINNING = new After("-infinity", new UUID(0, 0));

    private final Views views;

    PostmortemLists(Views views) {
        this.views = views;
    }

    private record Before(Instant bookedAt, UUID id) {}

    private record After(String dueOn, UUID id) {}

    /** Post-mortems, booked last first. */
    Page<PostmortemSummary> postmortems(
            Reader reader,
            @Nullable PostmortemStatus status,
            @Nullable Boolean overdue,
            Policy policy,
            Instant now,
            @Nullable String cursor,
            int limit) {
        Before before = Cursor.read(cursor, 2, PostmortemLists::before).orElse(NOTHING);
        BusinessDays days = policy.businessDays();
        Instant today = days.endOf(days.dayOf(now).minusDays(1));
        List<PostmortemSummary> found = views.sql(POSTMORTEMS)
                .params(reader.parameters())
                .param("bookedBefore", before.bookedAt().atOffset(ZoneOffset.UTC))
                .param("idBefore", before.id())
                .param("status", status == null ? null : status.name())
                .param("overdue", overdue)
                .param("today", today.atOffset(ZoneOffset.UTC))
                .param("limit", limit + 1)
                .query((row, number) -> summary(row, policy, now))
                .list();
        return Page.of(found, limit, last -> Cursor.of(last.bookedAt(), last.id()));
    }

    /** Actions, due first first; those without a day come last. */
    Page<ActionAnswer> actions(
            Reader reader,
            @Nullable String owner,
            @Nullable Boolean overdue,
            LocalDate today,
            @Nullable String cursor,
            int limit) {
        After after = Cursor.read(cursor, 2, PostmortemLists::after).orElse(BEGINNING);
        List<ActionAnswer> found = views.sql(ACTIONS)
                .params(reader.parameters())
                .param("dueAfter", after.dueOn())
                .param("idAfter", after.id())
                .param("owner", owner)
                .param("overdue", overdue)
                .param("today", today)
                .param("limit", limit + 1)
                .query((row, number) -> action(row, today))
                .list();
        return Page.of(found, limit, last -> Cursor.of(last.dueOn() == null ? NO_DAY : last.dueOn(), last.id()));
    }

    private static PostmortemSummary summary(ResultSet row, Policy policy, Instant now) throws SQLException {
        return new PostmortemSummary(
                row.getObject("id", UUID.class),
                row.getObject("incident_id", UUID.class),
                row.getString("reference"),
                row.getString("title"),
                PostmortemStatus.valueOf(row.getString("status")),
                row.getObject("booked_at", OffsetDateTime.class).toInstant(),
                instant(row, "scheduled_for"),
                PostmortemAnswer.isOverdue(instant(row, "awaited_at"), policy, now),
                row.getInt("open_actions"),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static ActionAnswer action(ResultSet row, LocalDate today) throws SQLException {
        return ActionAnswer.of(
                PostmortemRows.action(row.getString("state")),
                row.getObject("postmortem_id", UUID.class),
                row.getObject("incident_id", UUID.class),
                today);
    }

    private static Before before(List<String> keys) {
        try {
            return new Before(Wire.instant(keys.get(0)), Wire.id(keys.get(1)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static After after(List<String> keys) {
        String day = keys.get(0);
        try {
            return new After(day.equals(NO_DAY) ? day : Wire.day(day).toString(), Wire.id(keys.get(1)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
