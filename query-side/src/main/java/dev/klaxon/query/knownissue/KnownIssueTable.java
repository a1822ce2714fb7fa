package dev.klaxon.query.knownissue;

import dev.klaxon.edge.json.Wire;
import dev.klaxon.query.lists.Cursor;
import dev.klaxon.query.lists.Page;
import dev.klaxon.views.Views;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The known issues as they are stored. */
@Component
class KnownIssueTable {

    private static final String LIST = """
            SELECT id, title, services, root_cause_key, opened_at, resolved_at, workarounds, version
            FROM known_issue
            WHERE (opened_at, id) < (:openedBefore, :idBefore)
                AND (:q::text IS NULL OR to_tsvector('simple', words) @@ websearch_to_tsquery('simple', :q))
                AND (:service::text IS NULL OR services @> ARRAY[:service]::text[])
                AND (:rootCauseKey::text IS NULL OR root_cause_key = :rootCauseKey)
                AND (:open::boolean IS NULL OR (resolved_at IS NULL) = :open)
            ORDER BY opened_at DESC, id DESC LIMIT :limit
            """;
    private static final String ONE = """
            SELECT id, title, symptoms, services, root_cause_key, customer_text, opened_at, opened_by, opened_by_name,
                resolved_at, resolution, fixed_in, version
            FROM known_issue WHERE id = :id
            """;
    private static final String WORKAROUNDS = """
            SELECT id, steps, risk_notes, rollback, added_at FROM known_issue_workaround
            WHERE known_issue_id = :id ORDER BY number
            """;
    private static final Before NOTHING = new Before(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    private final Views views;

    KnownIssueTable(Views views) {
        this.views = views;
    }

    /** What a list is asked for; what is absent chooses nothing. */
    record Filter(
            @Nullable String q,
            @Nullable String service,
            @Nullable String rootCauseKey,
            @Nullable Boolean open) {}

    private record Before(Instant openedAt, UUID id) {}

    /** One piece of the list, newest first. */
    Page<KnownIssueSummary> list(Filter filter, @Nullable String cursor, int limit) {
        Before before = Cursor.read(cursor, 2, KnownIssueTable::before).orElse(NOTHING);
        List<KnownIssueSummary> found = views.sql(LIST)
                .param("openedBefore", before.openedAt().atOffset(ZoneOffset.UTC))
                .param("idBefore", before.id())
                .param("q", filter.q())
                .param("service", filter.service())
                .param("rootCauseKey", filter.rootCauseKey())
                .param("open", filter.open())
                .param("limit", limit + 1)
                .query((row, number) -> summary(row))
                .list();
        return Page.of(found, limit, last -> Cursor.of(last.openedAt(), last.id()));
    }

    /** The one with that id. */
    Optional<KnownIssueAnswer> find(UUID id) {
        return views.sql(ONE)
                .param("id", id)
                .query((row, number) -> answer(row, workarounds(id)))
                .optional();
    }

    private List<KnownIssueAnswer.Workaround> workarounds(UUID id) {
        return views.sql(WORKAROUNDS)
                .param("id", id)
                .query((row, number) -> new KnownIssueAnswer.Workaround(
                        row.getObject("id", UUID.class),
                        row.getString("steps"),
                        row.getString("risk_notes"),
                        row.getString("rollback"),
                        instant(row, "added_at")))
                .list();
    }

    private static Before before(List<String> keys) {
        try {
            return new Before(Wire.instant(keys.get(0)), UUID.fromString(keys.get(1)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static KnownIssueSummary summary(ResultSet row) throws SQLException {
        boolean open = row.getObject("resolved_at") == null;
        return new KnownIssueSummary(
                row.getObject("id", UUID.class),
                row.getString("title"),
                services(row),
                row.getString("root_cause_key"),
                open,
                instant(row, "opened_at"),
                open ? null : instant(row, "resolved_at"),
                row.getInt("workarounds"),
                row.getLong("version"));
    }

    private static KnownIssueAnswer answer(ResultSet row, List<KnownIssueAnswer.Workaround> workarounds)
            throws SQLException {
        boolean open = row.getObject("resolved_at") == null;
        return new KnownIssueAnswer(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("symptoms"),
                services(row),
                row.getString("root_cause_key"),
                row.getString("customer_text"),
                open,
                instant(row, "opened_at"),
                new KnownIssueAnswer.Recorder(row.getString("opened_by"), row.getString("opened_by_name")),
                workarounds,
                open
                        ? null
                        : new KnownIssueAnswer.Resolution(
                                row.getString("resolution"), row.getString("fixed_in"), instant(row, "resolved_at")),
                List.of(),
                row.getLong("version"));
    }

    private static List<KnownIssueSummary.AffectedService> services(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("services").getArray())
                .map(KnownIssueSummary.AffectedService::new)
                .toList();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
